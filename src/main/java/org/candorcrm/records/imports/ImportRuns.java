package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
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

  private static final AskedWork WORK = new AskedWork("run-import");
  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  /** Over about half an hour. */
  private static final int MOST_RETRIES = 4;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  @Bean
  OneTimeTask<Void> importJob(Workspaces workspaces, Imports imports) {
    return WORK.task(
        workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> run(imports, job.id()));
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
    return WORK.ask(scheduler, clock.instant(), id);
  }
}
