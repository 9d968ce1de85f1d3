package org.candorcrm.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for a job in the transaction that needs it, so that it runs right after that commits and not
 * at all where it does not. In a command no scheduler runs; and of two nodes that ask in the same
 * moment one may lose. So whoever asks also looks now and then for what was left.
 */
@Component
public final class Soon {

  private static final Logger LOG = LoggerFactory.getLogger(Soon.class);

  private final ObjectProvider<SchedulerClient> schedulers;
  private final TransactionTemplate nested;
  private final Clock clock;

  Soon(
      ObjectProvider<SchedulerClient> schedulers,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.schedulers = schedulers;
    this.clock = clock;
    this.nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The same for work in the current workspace. */
  public void ask(AskedWork work, Object about) {
    ask(work.name(), JobName.here(about));
  }

  /** One that waits already, or is at work, serves both. */
  public void ask(String task, JobName name) {
    var scheduler = schedulers.getIfAvailable();
    if (scheduler == null) {
      return;
    }
    try {
      nested.executeWithoutResult(status ->
          scheduler.scheduleIfNotExists(
              new TaskInstance<Void>(task, name.toString()), clock.instant()));
    } catch (RuntimeException lost) {
      LOG.debug("{} {} is asked for by somebody else", task, name, lost);
    }
  }
}
