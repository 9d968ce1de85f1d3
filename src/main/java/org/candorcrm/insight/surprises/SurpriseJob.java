package org.candorcrm.insight.surprises;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at every series of each workspace, once its measures are prepared. */
@Configuration(proxyBeanMethods = false)
class SurpriseJob {

  private static final AskedWork FIRST = new AskedWork("first-surprises");
  private static final int MOST_RETRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> nightlySurprises(Workspaces workspaces, LookingAround looking) {
    return Tasks.recurring("surprises", Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 20)))
        .execute((instance, context) -> workspaces.each("Looking for surprises", looking::look));
  }

  /** In a new workspace, somebody should not have to wait for a night. */
  @Bean
  OneTimeTask<Void> firstSurprises(
      Workspaces workspaces, Preparing preparing, LookingAround looking) {
    return FIRST.task(
        workspaces,
        new Retries(MOST_RETRIES, FIRST_WAIT),
        job -> {
          preparing.all();
          looking.look();
        });
  }

  /** In the background, in the current workspace; nothing new where it waits already. */
  static void ask(SchedulerClient scheduler, Clock clock) {
    FIRST.ask(scheduler, clock.instant(), "surprises");
  }
}
