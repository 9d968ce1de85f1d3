package org.candorcrm.activities.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for closures and imports to tell of, twice a minute. */
@Configuration(proxyBeanMethods = false)
class InboxJob {

  @Bean
  RecurringTask<Void> inboxGathering(Workspaces workspaces, Gathering gathering) {
    return Tasks.recurring("inbox-gathering", FixedDelay.ofSeconds(30))
        .execute((instance, context) ->
            workspaces
                .all()
                .forEach(workspace -> CurrentWorkspace.run(workspace, gathering::gather)));
  }
}
