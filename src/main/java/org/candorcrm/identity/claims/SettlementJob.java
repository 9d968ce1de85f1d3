package org.candorcrm.identity.claims;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settlements of many disagreements; gone on with when the node that ran them dies. */
@Configuration(proxyBeanMethods = false)
class SettlementJob {

  static final AskedWork WORK = new AskedWork("settle-many");

  private static final int MOST_RETRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  @Bean
  OneTimeTask<Void> settleMany(Workspaces workspaces, SettlementRuns runs) {
    return WORK.task(workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> runs.run(job.id()));
  }
}
