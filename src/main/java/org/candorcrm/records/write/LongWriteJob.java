package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.UUID;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Undos and bulk edits of many records; gone on with when the node that ran them dies. */
@Configuration(proxyBeanMethods = false)
class LongWriteJob {

  static final AskedWork WORK = new AskedWork("write-long");

  private static final Logger LOG = LoggerFactory.getLogger(LongWriteJob.class);

  /** Over about six minutes. */
  private static final int MOST_RETRIES = 4;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  @Bean
  OneTimeTask<Void> longWrite(Workspaces workspaces, LongWrites writes) {
    return WORK.task(
        workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> run(writes, job.id()));
  }

  private static void run(LongWrites writes, UUID id) {
    try {
      writes.run(id);
    } catch (Problem problem) {
      LOG.info("{} ended: {}", id, problem.code());
      if (problem.status() == Status.BUSY) {
        throw problem;
      }
    }
  }
}
