package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import tools.jackson.databind.node.ObjectNode;

/** What a batch wrote, record by record. */
final class BatchLog {

  private final Database database;

  BatchLog(Database database) {
    this.database = database;
  }

  /** Everything that a batch did to one record, the oldest first. */
  record Steps(List<LoggedChange> changes) {
    Steps {
      changes = List.copyOf(changes);
    }

    UUID record() {
      return changes.getFirst().record();
    }

    int type() {
      return changes.getFirst().type();
    }

    /** Where the next page goes on. */
    long seq() {
      return changes.getLast().seq();
    }
  }

  /** Whether the batch is of so many changes at most. */
  boolean isUpTo(UUID batch, int most) {
    return database
            .sql(
                """
                select count(*) from (
                  select 1 from {ws}.changes where batch = ? limit ?) few
                """)
            .params(batch, most + 1)
            .query(Integer.class)
            .single()
        <= most;
  }

  private record Place(int type, UUID record) {}

  /**
   * The records that the batch touched last before this seq, the latest first. Each comes once,
   * with all that the batch did to it.
   */
  List<Steps> page(UUID batch, long before, int most) {
    return database
        .sql(
            """
            with page as (
              select c.seq, c.record_type, c.record from {ws}.changes c
               where c.batch = ? and c.seq < ?
                 and not exists (select 1 from {ws}.changes l
                   where l.record = c.record and l.record_type = c.record_type
                     and l.batch = c.batch and l.seq > c.seq)
               order by c.seq desc limit ?)
            select c.seq, c.record_type, c.record, c.version, c.kind, c.changes
              from page p
              join {ws}.changes c on c.record = p.record and c.record_type = p.record_type
               and c.batch = ?
             order by p.seq desc, c.seq
            """)
        .params(batch, before, most, batch)
        .query((row, number) ->
            new LoggedChange(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6) == null
                    ? null
                    : (ObjectNode) ValueJson.JSON.readTree(row.getString(6))))
        .list()
        .stream()
        .collect(
            groupingBy(
                change -> new Place(change.type(), change.record()),
                LinkedHashMap::new,
                java.util.stream.Collectors.toList()))
        .values()
        .stream()
        .map(Steps::new)
        .toList();
  }
}
