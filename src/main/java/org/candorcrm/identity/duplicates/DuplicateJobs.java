package org.candorcrm.identity.duplicates;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Soon;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs over everything: each night, and when asked for. An instance is named {@code
 * workspace/type}, so that one type is at work once at a time.
 */
@Configuration(proxyBeanMethods = false)
class DuplicateJobs {

  static final String EVERYTHING = "match-everything";
  static final AskedWork LINKING = new AskedWork("link-surely");
  static final AskedWork TAKING_BACK = new AskedWork("take-merges-back");

  /** A run would be in the way of a file that is being taken in. */
  private static final Duration AFTER_IMPORTS = Duration.ofSeconds(10);

  private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);

  @Bean
  CustomTask<Void> matchEverything(
      Workspaces workspaces, MatchRuns table, MatchingEverything runs, Clock clock) {
    return Tasks.custom(EVERYTHING, Void.class)
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          int type = name.number();
          boolean waits =
              workspaces
                  .call(
                      name.workspace(),
                      () -> {
                        if (table.open().contains(type)) {
                          runs.run(type);
                        }
                        return table.waits(type);
                      })
                  .orElse(false);
          return waits ? again(clock) : new OnCompleteRemove<>();
        });
  }

  private static CompletionHandler<Void> again(Clock clock) {
    return (complete, operations) ->
        operations.reschedule(complete, clock.instant().plus(AFTER_IMPORTS));
  }

  @Bean
  OneTimeTask<Void> linkSurely(Workspaces workspaces, MatchingEverything runs) {
    return LINKING.task(workspaces, job -> runs.link(job.number()));
  }

  @Bean
  OneTimeTask<Void> takeMergesBack(Workspaces workspaces, TakingRunsBack taking) {
    return TAKING_BACK.task(workspaces, job -> taking.run(job.id()));
  }

  /** What a command asked for, or a node that died has left, is found within some minutes. */
  @Bean
  RecurringTask<Void> matchingAskedFor(
      Workspaces workspaces,
      MatchRuns table,
      MatchingEverything runs,
      TakingRunsBack taking,
      Soon soon) {
    return Tasks.recurring("matching-asked-for", FixedDelay.of(LOOKS_EVERY))
        .execute((instance, context) ->
            workspaces.each(
                "Looking for matching that was asked for",
                () -> {
                  table.open().forEach(type -> soon.ask(EVERYTHING, JobName.here(type)));
                  taking.goOn();
                  runs.linkAll();
                }));
  }

  @Bean
  RecurringTask<Void> matchingEachNight(Workspaces workspaces, MatchingEverything runs) {
    return Tasks.recurring("matching-each-night", Schedules.daily(LocalTime.of(2, 40)))
        .execute((instance, context) -> workspaces.each("Asking for matching", runs::askAll));
  }
}
