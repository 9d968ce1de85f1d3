package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Imports that were asked for over HTTP run in the background, and are gone on with when the node
 * that ran them dies. An instance is named {@code workspace/import/user}.
 */
@Configuration(proxyBeanMethods = false)
class ImportRuns {

  private static final String NAME = "run-import";
  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  @Bean
  OneTimeTask<Void> importJob(Workspaces workspaces, Viewers viewers, Imports imports) {
    return Tasks.oneTime(NAME, Void.class)
        .execute((instance, context) -> {
          var parts = instance.getId().split("/");
          workspaces.all().stream()
              .filter(workspace -> workspace.id().toString().equals(parts[0]))
              .forEach(workspace ->
                  CurrentWorkspace.run(workspace, () -> run(viewers, imports, parts[1], parts[2])));
        });
  }

  /** What the import says of itself is kept with it; there is nothing to try again. */
  private static void run(Viewers viewers, Imports imports, String id, String user) {
    try {
      imports.run(viewers.of(UUID.fromString(user)), UUID.fromString(id), progress -> {});
    } catch (Problem problem) {
      LOG.info("import {} ended: {}", id, problem.code());
    }
  }

  /** Asks for a run in the background. */
  static void ask(SchedulerClient scheduler, Viewer viewer, UUID id, Clock clock) {
    var name = CurrentWorkspace.get().id() + "/" + id + "/" + viewer.user();
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, name), clock.instant());
  }
}
