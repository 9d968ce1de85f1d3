package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.JobName;
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
          var name = JobName.of(instance.getId());
          var id = UUID.fromString(name.parts().getFirst());
          var user = UUID.fromString(name.parts().getLast());
          workspaces.run(name.workspace(), () -> run(viewers, imports, id, user));
        });
  }

  /** What the import says of itself is kept with it; there is nothing to try again. */
  private static void run(Viewers viewers, Imports imports, UUID id, UUID user) {
    try {
      imports.run(viewers.of(user), id, progress -> {});
    } catch (Problem problem) {
      LOG.info("import {} ended: {}", id, problem.code());
    }
  }

  /** Asks for a run in the background. */
  static void ask(SchedulerClient scheduler, Viewer viewer, UUID id, Clock clock) {
    var name = JobName.here(id, viewer.user()).toString();
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, name), clock.instant());
  }
}
