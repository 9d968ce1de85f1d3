package org.candorcrm.insight.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes each week's digests on its first morning, and on a later one where that was missed. */
@Configuration(proxyBeanMethods = false)
class DigestJob {

  @Bean
  RecurringTask<Void> weeklyDigests(Workspaces workspaces, Digests digests) {
    return Tasks.recurring("digests", Schedules.daily(LocalTime.of(5, 40)))
        .execute((instance, context) -> workspaces.each("Making digests", digests::make));
  }
}
