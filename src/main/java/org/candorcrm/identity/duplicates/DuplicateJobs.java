package org.candorcrm.identity.duplicates;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs over everything: each night, and when asked for. An instance is named {@code
 * workspace/type}, so that one type is at work once at a time.
 */
@Configuration(proxyBeanMethods = false)
class DuplicateJobs {

  private static final String NAME = "match-everything";

  @Bean
  OneTimeTask<Void> matchEverything(Workspaces workspaces, MatchingEverything runs) {
    return Tasks.oneTime(NAME, Void.class)
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          int type = Integer.parseInt(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> runs.run(type));
        });
  }

  @Bean
  RecurringTask<Void> matchingAskedFor(
      Workspaces workspaces, MatchRuns table, MatchingEverything runs, Clock clock) {
    return Tasks.recurring("matching-asked-for", FixedDelay.ofSeconds(10))
        .execute((instance, context) -> {
          for (var workspace : workspaces.all()) {
            CurrentWorkspace.run(
                workspace,
                () -> {
                  begin(context.getSchedulerClient(), table, clock);
                  runs.linkAll();
                });
          }
        });
  }

  private static void begin(SchedulerClient scheduler, MatchRuns table, Clock clock) {
    for (int type : table.open()) {
      scheduler.scheduleIfNotExists(
          new TaskInstance<Void>(NAME, JobName.here(type).toString()), clock.instant());
    }
  }

  @Bean
  RecurringTask<Void> matchingEachNight(Workspaces workspaces, MatchingEverything runs) {
    return Tasks.recurring("matching-each-night", Schedules.daily(LocalTime.of(2, 40)))
        .execute((instance, context) ->
            workspaces.all().forEach(workspace -> CurrentWorkspace.run(workspace, runs::askAll)));
  }
}
