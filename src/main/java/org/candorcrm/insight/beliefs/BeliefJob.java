package org.candorcrm.insight.beliefs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts the beliefs of every workspace each night. */
@Configuration(proxyBeanMethods = false)
class BeliefJob {

  @Bean
  RecurringTask<Void> nightlyBeliefs(Workspaces workspaces, Turning turning) {
    return Tasks.recurring("beliefs", Schedules.daily(LocalTime.of(5, 10)))
        .execute((instance, context) -> workspaces.each("Counting beliefs", turning::count));
  }
}
