package org.candorcrm.insight.surprises;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at every series of each workspace, once its measures are prepared. */
@Configuration(proxyBeanMethods = false)
class SurpriseJob {

  @Bean
  RecurringTask<Void> nightlySurprises(Workspaces workspaces, LookingAround looking) {
    return Tasks.recurring("surprises", Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 20)))
        .execute((instance, context) ->
            workspaces.all().forEach(one -> CurrentWorkspace.run(one, looking::look)));
  }
}
