package org.candorcrm.identity.coverage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night: learns how long values last, forgets what has expired, and draws the questions of a
 * new week on its first night.
 */
@Configuration(proxyBeanMethods = false)
class CoverageJob {

  private static final Logger LOG = LoggerFactory.getLogger(CoverageJob.class);

  private final Workspaces workspaces;
  private final HalfLives halfLives;
  private final Sampling sampling;
  private final AnswerTable answers;
  private final Circumstances circumstances;
  private final Clock clock;

  CoverageJob(
      Workspaces workspaces,
      HalfLives halfLives,
      Sampling sampling,
      AnswerTable answers,
      Circumstances circumstances,
      Clock clock) {
    this.workspaces = workspaces;
    this.halfLives = halfLives;
    this.sampling = sampling;
    this.answers = answers;
    this.circumstances = circumstances;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> coverageUpkeep() {
    return Tasks.recurring("coverage-upkeep", Schedules.daily(LocalTime.of(4, 10)))
        .execute((instance, context) ->
            workspaces.all().forEach(workspace -> CurrentWorkspace.run(workspace, this::night)));
  }

  private void night() {
    var now = Moments.now(clock);
    int forgotten = answers.forget(now) + circumstances.forget(now);
    halfLives.learn();
    int asked = sampling.draw();
    LOG.info(
        "{}: {} values drawn to be confirmed, {} old rows forgotten",
        CurrentWorkspace.get().name(),
        asked,
        forgotten);
  }
}
