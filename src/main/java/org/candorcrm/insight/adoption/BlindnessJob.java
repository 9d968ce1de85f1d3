package org.candorcrm.insight.adoption;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts how blind each workspace is, every night, and where somebody asks before the first. */
@Configuration(proxyBeanMethods = false)
class BlindnessJob {

  private static final AskedWork ASKED = new AskedWork("count-blindness");

  @Bean
  RecurringTask<Void> nightlyBlindness(Workspaces workspaces, PreparedBlindness prepared) {
    return Tasks.recurring("blindness", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 50)))
        .execute(
            (instance, context) -> workspaces.each("Counting how blind we are", prepared::prepare));
  }

  @Bean
  OneTimeTask<Void> askedBlindness(Workspaces workspaces, PreparedBlindness prepared) {
    return ASKED.task(workspaces, job -> prepared.prepare());
  }

  /** In the background, in the current workspace; nothing new where it waits already. */
  static void ask(SchedulerClient scheduler, Clock clock) {
    ASKED.ask(scheduler, clock.instant(), "blindness");
  }
}
