package org.candorcrm.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The place of one consumer in the log of the current workspace. */
final class Cursor {

  private static final int PORTION = 500;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final TransactionTemplate transaction;
  private final ChangeConsumer consumer;

  Cursor(Database database, TransactionTemplate transaction, ChangeConsumer consumer) {
    this.database = database;
    this.transaction = transaction;
    this.consumer = consumer;
  }

  /** Makes the place, at the beginning of the log, if the consumer is new. */
  void register() {
    database
        .sql("insert into {ws}.feed_cursors (consumer) values (?) on conflict do nothing")
        .param(consumer.name())
        .update();
  }

  /**
   * Hands over the next portion; effects and cursor commit together.
   *
   * @return whether anything was handed over; false also while another node holds the cursor
   */
  boolean deliver() {
    return Boolean.TRUE.equals(transaction.execute(status -> deliverHere()));
  }

  private boolean deliverHere() {
    var place = lock();
    if (place.isEmpty() || place.get(0)[0] >= place.get(0)[1]) {
      return false;
    }
    long from = place.get(0)[0];
    long watermark = place.get(0)[1];
    var changes = read(from, watermark);
    if (!changes.isEmpty()) {
      consumer.accept(changes);
    }
    move(changes.size() < PORTION ? watermark : changes.getLast().seq());
    return true;
  }

  private List<long[]> lock() {
    return database
        .sql(
            """
            select c.seq, w.watermark
              from {ws}.feed_cursors c cross join {ws}.feed_watermark w
             where c.consumer = ?
               for update of c skip locked
            """)
        .param(consumer.name())
        .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
        .list();
  }

  private List<Change> read(long after, long upTo) {
    return database
        .sql(
            """
            select seq, at, since, actor, source, record_type, record, version, kind, batch, cause,
                   depth, changes
              from {ws}.changes
             where seq > ? and seq <= ?
             order by seq
             limit ?
            """)
        .params(after, upTo, PORTION)
        .query(Cursor::change)
        .list();
  }

  private void move(long seq) {
    database
        .sql(
            """
            update {ws}.feed_cursors set seq = ?, moved_at = clock_timestamp() where consumer = ?
            """)
        .params(seq, consumer.name())
        .update();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        instant(row.getObject(3, OffsetDateTime.class)),
        row.getObject(4, UUID.class),
        row.getInt(5),
        row.getInt(6),
        row.getObject(7, UUID.class),
        row.getInt(8),
        Change.Kind.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
        row.getObject(10, UUID.class),
        row.getObject(11, Long.class),
        row.getInt(12),
        row.getString(13) == null ? null : JSON.readTree(row.getString(13)));
  }

  private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
