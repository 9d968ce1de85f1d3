package org.candorcrm.records.schema;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds indexes in the background; an instance is named after its workspace: {@code id/any}. */
@Configuration(proxyBeanMethods = false)
class IndexJob {

  static final String NAME = "build-indexes";
  private static final Duration ANOTHER_BUILDS = Duration.ofSeconds(2);

  @Bean
  CustomTask<Void> buildIndexes(Workspaces workspaces, IndexBuilding indexes) {
    return Tasks.custom(NAME, Void.class)
        .execute((instance, context) -> {
          var name = instance.getId();
          var id = UUID.fromString(name.substring(0, name.indexOf('/')));
          boolean done =
              workspaces.all().stream()
                  .filter(w -> w.id().equals(id))
                  .allMatch(workspace -> build(workspace, indexes));
          return done ? new CompletionHandler.OnCompleteRemove<>() : later();
        });
  }

  private static boolean build(Workspace workspace, IndexBuilding indexes) {
    return CurrentWorkspace.call(workspace, indexes::bringUpToDate);
  }

  private static CompletionHandler<Void> later() {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(ANOTHER_BUILDS));
  }
}
