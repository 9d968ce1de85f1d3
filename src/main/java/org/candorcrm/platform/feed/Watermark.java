package org.candorcrm.platform.feed;

import org.candorcrm.platform.Database;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the watermark of the current workspace: every change up to it is committed or will never
 * be. Sequence order is not commit order, so the sequence's last value H becomes the watermark only
 * when every transaction that could have drawn a value up to H has ended: such a transaction wrote
 * its record row, and so had its xid, before it drew; an xid X taken after H was read is later than
 * all of those, and once the oldest running xid lies beyond X, they are over.
 */
final class Watermark {

  private final Database database;
  private final TransactionTemplate transaction;

  Watermark(Database database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** What one attempt came to. */
  enum Step {
    /** Nothing new in the log. */
    IDLE,
    /** The watermark is where the log ended when this attempt began. */
    MOVED,
    /** A transaction that may hold earlier changes is still running, or another node is at it. */
    WAITING
  }

  Step advance() {
    discardAfterRestore();
    long end = end();
    var state = state();
    if (state.candidate() == null && end <= state.watermark()) {
      return Step.IDLE;
    }
    if (Boolean.FALSE.equals(transaction.execute(status -> propose(end)))) {
      return Step.WAITING;
    }
    return promote() ? Step.MOVED : Step.WAITING;
  }

  private record State(long watermark, @org.jspecify.annotations.Nullable Long candidate) {}

  private State state() {
    return database
        .sql("select watermark, candidate from {ws}.feed_watermark")
        .query((row, number) -> new State(row.getLong(1), row.getObject(2, Long.class)))
        .single();
  }

  /** H. Autocommit: it must be read before the transaction that takes X begins. */
  long end() {
    return database
        .sql("select case when is_called then last_value else 0 end from {ws}.change_seq")
        .query(Long.class)
        .single();
  }

  /**
   * Finishes an older candidate if it is ripe, then proposes H with X, unless one waits already.
   */
  private boolean propose(long end) {
    promoteRipe();
    return database
            .sql(
                """
                update {ws}.feed_watermark
                   set candidate = greatest(?, watermark), candidate_xid = pg_current_xact_id()
                 where candidate is null
                   and id in (select id from {ws}.feed_watermark for update skip locked)
                """)
            .param(end)
            .update()
        == 1;
  }

  private boolean promote() {
    return Boolean.TRUE.equals(transaction.execute(status -> promoteRipe()));
  }

  private boolean promoteRipe() {
    return database
            .sql(
                """
                update {ws}.feed_watermark
                   set watermark = greatest(watermark, candidate), moved_at = clock_timestamp(),
                       candidate = null, candidate_xid = null
                 where pg_snapshot_xmin(pg_current_snapshot()) > candidate_xid
                   and id in (select id from {ws}.feed_watermark for update skip locked)
                """)
            .update()
        == 1;
  }

  /** A restored database may count its transactions anew, so an old candidate means nothing. */
  private void discardAfterRestore() {
    database
        .sql(
            """
            update {ws}.feed_watermark
               set candidate = null, candidate_xid = null, restored_at = i.restored_at
              from control.installations i
             where feed_watermark.restored_at is distinct from i.restored_at
            """)
        .update();
  }
}
