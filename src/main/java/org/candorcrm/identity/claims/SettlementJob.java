package org.candorcrm.identity.claims;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settlements of many disagreements; gone on with when the node that ran them dies. */
@Configuration(proxyBeanMethods = false)
class SettlementJob {

  static final String NAME = "settle-many";

  private static final int MOST_RETRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  @Bean
  OneTimeTask<Void> settleMany(Workspaces workspaces, SettlementRuns runs) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                MOST_RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_WAIT, 3)))
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          var id = UUID.fromString(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> runs.run(id));
        });
  }
}
