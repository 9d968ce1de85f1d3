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
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks for what is due, and does what was asked for; one run is done by one node. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {

  private static final AskedWork WORK = new AskedWork("run-delivery");
  private static final Duration LOOK = Duration.ofMinutes(1);

  /** Enough for one that waits until another run of its delivery is done. */
  private static final int MOST_RETRIES = 6;

  @Bean
  RecurringTask<Void> dueDeliveries(
      Workspaces workspaces, DeliveryTable table, DeliveryRuns runs, Clock clock) {
    return Tasks.recurring("due-deliveries", FixedDelay.of(LOOK))
        .execute((instance, context) ->
            workspaces.each(
                "Asking for what is due",
                () -> {
                  var now = Moments.now(clock);
                  for (var due : table.takeDue(now)) {
                    var run = runs.ask(due, null, null, null, now);
                    ask(context.getSchedulerClient(), run, clock);
                  }
                }));
  }

  @Bean
  OneTimeTask<Void> deliveryRun(Workspaces workspaces, TakingIn taking) {
    return WORK.task(workspaces, new Retries(MOST_RETRIES, LOOK), job -> taking.run(job.id()));
  }

  static void ask(SchedulerClient scheduler, UUID run, Clock clock) {
    WORK.ask(scheduler, clock.instant(), run);
  }
}
