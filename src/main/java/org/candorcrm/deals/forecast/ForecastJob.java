package org.candorcrm.deals.forecast;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the forecast of each workspace every night, when somebody asks for it, and for the first
 * time as soon as there are deals.
 */
@Configuration(proxyBeanMethods = false)
class ForecastJob {

  private static final AskedWork ASKED = new AskedWork("make-forecast");
  private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
  private static final int MOST_RETRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> nightlyForecast(
      Workspaces workspaces, Making making, JudgingAgreements judging) {
    return Tasks.recurring("forecast", Schedules.daily(LocalTime.of(3, 20)))
        .execute((instance, context) ->
            workspaces.each("Making the forecast", () -> make(making, judging)));
  }

  @Bean
  RecurringTask<Void> firstForecast(
      Workspaces workspaces, Making making, JudgingAgreements judging, ForecastTable table) {
    return Tasks.recurring("first-forecast", FixedDelay.of(LOOKS_EVERY))
        .execute((instance, context) ->
            workspaces.each("Making the first forecast", () -> first(table, making, judging)));
  }

  static void first(ForecastTable table, Making making, JudgingAgreements judging) {
    if (table.waitsForFirst()) {
      make(making, judging);
    }
  }

  @Bean
  OneTimeTask<Void> askedForecast(Workspaces workspaces, Making making, JudgingAgreements judging) {
    return ASKED.task(
        workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> make(making, judging));
  }

  private static void make(Making making, JudgingAgreements judging) {
    making.make();
    judging.judge();
  }

  /** In the background; nothing new where one is asked for already. */
  static void ask(SchedulerClient scheduler, Instant at) {
    ASKED.ask(scheduler, at, "forecast");
  }
}
