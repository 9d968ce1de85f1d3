package org.candorcrm.insight.subscriptions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.candorcrm.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute for subscriptions that are due. */
@Configuration(proxyBeanMethods = false)
class SubscriptionJob {

  @Bean
  RecurringTask<Void> dueSubscriptions(
      Workspaces workspaces,
      Delivering delivering,
      @Value("${candor.subscriptions-every:PT1M}") Duration every) {
    return Tasks.recurring("due-subscriptions", FixedDelay.of(every))
        .execute((instance, context) ->
            workspaces.each("Delivering subscriptions", delivering::deliver));
  }
}
