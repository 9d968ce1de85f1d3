package org.candorcrm.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Work that somebody asks for, done once in the background in the workspace where it was asked for:
 * by one node at a time, and gone on with when that node dies. What is asked for again about the
 * same thing while it waits or runs is one.
 *
 * @param name of the job, one in all rooms
 */
public record AskedWork(String name) {

  private static final double LONGER = 3;

  /**
   * Where the work fails.
   *
   * @param most how often it is tried again
   * @param firstWait until it is tried again for the first time; each further time three times as
   *     long
   */
  public record Retries(int most, Duration firstWait) {}

  /** Given up when it was tried as often as {@link Retries} say. */
  public OneTimeTask<Void> task(Workspaces workspaces, Retries retries, Consumer<JobName> work) {
    return Tasks.oneTime(name, Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                retries.most(),
                new ExponentialBackoffFailureHandler<>(retries.firstWait(), LONGER)))
        .execute((instance, context) -> run(workspaces, JobName.of(instance.getId()), work));
  }

  /** Tried again every five minutes until it is done. */
  public OneTimeTask<Void> task(Workspaces workspaces, Consumer<JobName> work) {
    return Tasks.oneTime(name, Void.class)
        .execute((instance, context) -> run(workspaces, JobName.of(instance.getId()), work));
  }

  private static void run(Workspaces workspaces, JobName job, Consumer<JobName> work) {
    workspaces.run(job.workspace(), () -> work.accept(job));
  }

  /**
   * Asks for it in the current workspace.
   *
   * @param at when it may begin
   * @param about what the work is about, such as the id of an import
   * @return false where it is asked for already
   */
  public boolean ask(SchedulerClient scheduler, Instant at, Object... about) {
    return scheduler.scheduleIfNotExists(
        new TaskInstance<Void>(name, JobName.here(about).toString()), at);
  }
}
