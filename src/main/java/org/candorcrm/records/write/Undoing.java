package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a batch back: only what still holds the batch's values, as new changes; the rest is listed.
 */
@Component
public final class Undoing {

  private final MergeTable merges;
  private final BatchLog log;
  private final BatchLock lock;
  private final UndoPortions portions;
  private final LongWrites works;

  Undoing(Database database, BatchLock lock, UndoPortions portions, LongWrites works) {
    this.lock = lock;
    this.portions = portions;
    this.works = works;
    this.log = new BatchLog(database);
    this.merges = new MergeTable(database);
  }

  /**
   * What became of an undo, or has become of it so far.
   *
   * @param batch joins the changes of the undo, which can be undone again
   * @param status running, done or failed
   * @param undone how many records are as they were
   * @param kept how many records are not, or not wholly
   * @param listed those, up to 1,000: type, id, and the fields or the problem
   * @param problem why it failed
   */
  public record Undo(
      UUID batch,
      String status,
      int undone,
      int kept,
      List<Map<String, Object>> listed,
      @Nullable String problem) {
    public Undo {
      listed = List.copyOf(listed);
    }
  }

  /**
   * A batch of up to 1,000 changes is taken back at once, a larger one in the background.
   *
   * @throws Problem {@code batch_not_found}, {@code batch_is_merge}, {@code batch_still_written},
   *     {@code work_needs_own_rights}
   */
  public Undo undo(Viewer viewer, UUID batch) {
    if (merges.find(batch).isPresent()) {
      throw Problem.of(Status.CONFLICT, "batch_is_merge").with("batch", batch);
    }
    if (lock.isHeld(batch)) {
      throw Problem.of(Status.CONFLICT, "batch_still_written").with("batch", batch);
    }
    var wish = UndoPortions.wish(Ids.next(), viewer, batch);
    if (log.isUpTo(batch, LongWrites.AT_ONCE)) {
      return answer(works.now(viewer, wish, List.of()));
    }
    if (!portions.knows(viewer, batch)) {
      throw UndoPortions.notFound(batch);
    }
    return answer(works.later(viewer, wish, List.of()));
  }

  /**
   * @throws Problem {@code long_write_not_found}
   */
  public Undo find(Viewer viewer, UUID undo) {
    return answer(works.find(viewer, LongWrite.Kind.UNDO, undo));
  }

  private static Undo answer(LongWrite one) {
    var sum = new UndoSum(one.outcome());
    return new Undo(
        one.id(), one.status().word(), sum.undone(), sum.kept(), sum.listed(), one.problem());
  }
}
