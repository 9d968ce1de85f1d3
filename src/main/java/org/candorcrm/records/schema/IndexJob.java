package org.candorcrm.records.schema;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds indexes in the background; an instance is named after its workspace. */
@Configuration(proxyBeanMethods = false)
class IndexJob {

  static final String NAME = "build-indexes";
  private static final Duration ANOTHER_BUILDS = Duration.ofSeconds(2);

  @Bean
  CustomTask<Void> buildIndexes(Workspaces workspaces, IndexBuilding indexes) {
    return Tasks.custom(NAME, Void.class)
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          boolean done = workspaces.call(name.workspace(), indexes::bringUpToDate).orElse(true);
          return done ? new CompletionHandler.OnCompleteRemove<>() : later();
        });
  }

  private static CompletionHandler<Void> later() {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(ANOTHER_BUILDS));
  }
}
