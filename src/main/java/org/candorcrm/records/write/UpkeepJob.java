package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Idempotency;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Purges and forgets every night; erases again after a restore, at every start. */
@Configuration(proxyBeanMethods = false)
class UpkeepJob {

  private static final Logger LOG = LoggerFactory.getLogger(UpkeepJob.class);

  private final Workspaces workspaces;
  private final Purging purging;
  private final Idempotency idempotency;
  private final LongWriteTable longWrites;
  private final Erasing erasing;
  private final Viewers viewers;
  private final ChangeSignal signal;

  UpkeepJob(
      Workspaces workspaces,
      Purging purging,
      Idempotency idempotency,
      LongWriteTable longWrites,
      Erasing erasing,
      Viewers viewers,
      ChangeSignal signal) {
    this.workspaces = workspaces;
    this.purging = purging;
    this.idempotency = idempotency;
    this.longWrites = longWrites;
    this.erasing = erasing;
    this.viewers = viewers;
    this.signal = signal;
  }

  @Bean
  RecurringTask<Void> recordUpkeep() {
    return Tasks.recurring("record-upkeep", Schedules.daily(LocalTime.of(3, 20)))
        .execute((instance, context) -> night());
  }

  private void night() {
    for (var workspace : workspaces.all()) {
      CurrentWorkspace.run(
          workspace,
          () -> {
            int purged = purging.purge();
            int forgotten = idempotency.forget() + longWrites.forget();
            signal.announce();
            LOG.info(
                "{}: {} records purged, {} answers forgotten", workspace.name(), purged, forgotten);
          });
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void eraseAgain() {
    for (var workspace : workspaces.all()) {
      CurrentWorkspace.run(workspace, () -> erasing.replay(viewers.candor()));
    }
  }
}
