package org.candorcrm.testing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.candorcrm.platform.Database;
import org.springframework.context.ApplicationContext;

/**
 * What Candor does each night changes what a test looks at, but only where the test happens to run
 * at night. So no night comes while a test runs; what looks every few seconds goes on.
 */
final class Nights {

  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private Nights() {}

  static void putOff(ApplicationContext context) {
    var nights =
        context.getBeansOfType(RecurringTask.class).values().stream()
            .filter(Nights::atItsHour)
            .map(RecurringTask::getName)
            .toArray(String[]::new);
    var moved =
        context
            .getBean(Database.class)
            .sql(
                """
                update control.scheduled_tasks set execution_time = execution_time + interval '7 days'
                 where task_name = any(?)\
                """)
            .param(nights)
            .update();
    if (moved < nights.length) {
      throw new IllegalStateException("Not all nights are put off: " + List.of(nights));
    }
  }

  /** What waits for a while after each time comes later when asked later; an hour stays. */
  private static boolean atItsHour(RecurringTask<?> task) {
    var instance = task.schedulableInstance("night");
    var now = Instant.now();
    return instance
        .getNextExecutionTime(now)
        .equals(instance.getNextExecutionTime(now.plus(SHORTLY)));
  }
}
