package org.candorcrm.identity.sources;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks for what is due, and does what was asked for; one run is done by one node. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {

  private static final String NAME = "run-delivery";
  private static final Duration LOOK = Duration.ofMinutes(1);

  /** Enough for one that waits until another run of its delivery is done. */
  private static final int MOST_RETRIES = 6;

  @Bean
  RecurringTask<Void> dueDeliveries(
      Workspaces workspaces, DeliveryTable table, DeliveryRuns runs, Clock clock) {
    return Tasks.recurring("due-deliveries", FixedDelay.of(LOOK))
        .execute((instance, context) -> {
          for (var workspace : workspaces.all()) {
            CurrentWorkspace.run(
                workspace,
                () -> {
                  var now = Moments.now(clock);
                  for (var due : table.takeDue(now)) {
                    var run = runs.ask(due, null, null, null, now);
                    ask(context.getSchedulerClient(), run, clock);
                  }
                });
          }
        });
  }

  @Bean
  OneTimeTask<Void> deliveryRun(Workspaces workspaces, TakingIn taking) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                MOST_RETRIES, new ExponentialBackoffFailureHandler<>(LOOK, 3)))
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          var run = UUID.fromString(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> taking.run(run));
        });
  }

  static void ask(SchedulerClient scheduler, UUID run, Clock clock) {
    var name = JobName.here(run).toString();
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, name), clock.instant());
  }
}
