package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Imports that were asked for over HTTP run in the background, and are gone on with when the node
 * that ran them dies. An instance is named {@code workspace/import}, so that there is one at a
 * time, and runs as whoever started the import.
 */
@Configuration(proxyBeanMethods = false)
class ImportRuns {

  private static final String NAME = "run-import";
  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  /** Over about half an hour. */
  private static final int MOST_RETRIES = 4;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  OneTimeTask<Void> importJob(Workspaces workspaces, Imports imports) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                MOST_RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_WAIT, 3)))
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          var id = UUID.fromString(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> run(imports, id));
        });
  }

  /** What the import says of itself is kept with it; only what passes is tried again. */
  private static void run(Imports imports, UUID id) {
    try {
      imports.resume(id, progress -> {});
    } catch (Problem problem) {
      LOG.info("import {} ended: {}", id, problem.code());
      if (problem.status() == Status.BUSY || problem.code().equals("import_running")) {
        throw problem;
      }
    }
  }

  /**
   * Asks for a run in the background.
   *
   * @return false where one is asked for already
   */
  static boolean ask(SchedulerClient scheduler, UUID id, Clock clock) {
    var name = JobName.here(id).toString();
    return scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, name), clock.instant());
  }
}
