package org.candorcrm.insight.measures;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prepares the measures of each workspace at the beginning of each day, and when they are new. */
@Configuration(proxyBeanMethods = false)
class MeasureJob {

  private static final AskedWork ASKED = new AskedWork("prepare-measures");
  private static final int MOST_RETRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> nightlyMeasures(Workspaces workspaces, Preparing preparing) {
    return Tasks.recurring("measures", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 20)))
        .execute((instance, context) -> workspaces.each("Preparing measures", preparing::all));
  }

  @Bean
  OneTimeTask<Void> askedMeasures(Workspaces workspaces, Preparing preparing) {
    return ASKED.task(workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> preparing.all());
  }

  /** In the background, in the current workspace; nothing new where it waits already. */
  static void ask(SchedulerClient scheduler, Clock clock) {
    ASKED.ask(scheduler, clock.instant(), "measures");
  }
}
