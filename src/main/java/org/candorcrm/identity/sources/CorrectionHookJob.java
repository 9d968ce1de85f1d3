package org.candorcrm.identity.sources;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for decisions that sources were not told, and sends messages until they arrive. */
@Configuration(proxyBeanMethods = false)
class CorrectionHookJob {

  private static final AskedWork WORK = new AskedWork("tell-source");
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MOST_RETRIES = 8;

  @Bean
  RecurringTask<Void> decisionsToTell(
      Workspaces workspaces,
      TellingSources telling,
      @Value("${candor.corrections-every:PT1M}") Duration every) {
    return Tasks.recurring("decisions-to-tell", FixedDelay.of(every))
        .execute((instance, context) ->
            workspaces.each(
                "Looking for decisions to tell", () -> telling.look(context.getSchedulerClient())));
  }

  @Bean
  OneTimeTask<Void> tellSource(
      Workspaces workspaces,
      TellingSources telling,
      @Value("${candor.corrections-retry:}") String firstWait) {
    var first = firstWait.isEmpty() ? FIRST_WAIT : Duration.parse(firstWait);
    return WORK.task(workspaces, new Retries(MOST_RETRIES, first), job -> telling.send(job.id()));
  }

  static void ask(SchedulerClient scheduler, UUID message, Clock clock) {
    WORK.ask(scheduler, clock.instant(), message);
  }
}
