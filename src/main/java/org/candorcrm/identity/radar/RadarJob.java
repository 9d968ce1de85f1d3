package org.candorcrm.identity.radar;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Measures each workspace once a week, when somebody asks for it, and for the first time as soon as
 * there is something to measure.
 */
@Configuration(proxyBeanMethods = false)
class RadarJob {

  static final AskedWork ASKED = new AskedWork("measure-radar");

  /** Asked for by nobody, where nothing was measured yet. */
  static final String FIRST = "first";

  private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);
  private static final int MOST_RETRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> weeklyRadar(
      Workspaces workspaces, Measuring measuring, RadarTable table, Clock clock) {
    return Tasks.recurring("radar", Schedules.daily(Weekly.LOOKS_AT))
        .execute((instance, context) ->
            workspaces.each(
                "Measuring each week",
                () -> {
                  var latest = table.latest();
                  if (Weekly.isDue(latest == null ? null : latest.at(), clock.instant())) {
                    measuring.measure(null);
                  }
                }));
  }

  @Bean
  RecurringTask<Void> firstRadar(Workspaces workspaces, Measuring measuring, RadarTable table) {
    return Tasks.recurring("first-radar", FixedDelay.of(LOOKS_EVERY))
        .execute((instance, context) ->
            workspaces.each("Measuring for the first time", () -> first(measuring, table)));
  }

  private static void first(Measuring measuring, RadarTable table) {
    if (table.waitsForFirst()) {
      measuring.measure(null);
    }
  }

  @Bean
  OneTimeTask<Void> askedRadar(Workspaces workspaces, Measuring measuring, RadarTable table) {
    return ASKED.task(
        workspaces,
        new Retries(MOST_RETRIES, FIRST_WAIT),
        job -> {
          if (job.parts().getFirst().equals(FIRST)) {
            first(measuring, table);
            return;
          }
          measuring.measure(job.id());
        });
  }

  /** In the background; nothing new where the same colleague has asked for one already. */
  static void ask(SchedulerClient scheduler, UUID asker, Clock clock) {
    ASKED.ask(scheduler, clock.instant(), asker);
  }
}
