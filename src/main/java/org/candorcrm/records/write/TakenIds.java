package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;

/** Ids that a new record cannot have, since another one has them, seen or unseen. */
final class TakenIds {

  private static final String OF_RECORDS = "record_id_taken";

  private final Database database;
  private final Tables tables;

  TakenIds(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
  }

  /** Refuses each create whose id is taken, alone. */
  void check(List<Row> rows) {
    rows.stream()
        .filter(row -> row.stands() && row.creates() && row.draft.id() != null)
        .collect(groupingBy(Row::type))
        .values()
        .forEach(this::checkOfType);
  }

  private void checkOfType(List<Row> rows) {
    var table = tables.of(rows.getFirst().type()).table;
    var taken =
        new HashSet<>(
            database
                .sql("select t.id from " + table + " t where t.id = any(?)")
                .param(rows.stream().map(Row::record).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    for (var row : rows) {
      if (taken.contains(row.record())) {
        row.refuse(row.named(Problem.of(Status.CONFLICT, OF_RECORDS)));
      }
    }
  }

  /**
   * What it means that somebody was quicker: an external id or a link is found by the next try; an
   * id stays taken.
   */
  RuntimeException asProblem(List<Row> rows, DuplicateKeyException quicker) {
    var constraint = constraint(quicker);
    if (constraint == null) {
      return quicker;
    }
    boolean ofRecords =
        rows.stream().anyMatch(row -> constraint.equals(row.type().table() + "_pkey"));
    if (ofRecords) {
      return Problem.of(Status.CONFLICT, OF_RECORDS);
    }
    boolean passes = constraint.equals("external_ids_pkey") || constraint.startsWith("link_");
    return passes ? Problem.of(Status.BUSY, "busy_try_again") : quicker;
  }

  private static @Nullable String constraint(DuplicateKeyException quicker) {
    if (quicker.getMostSpecificCause() instanceof PSQLException failure) {
      var message = failure.getServerErrorMessage();
      return message == null ? null : message.getConstraint();
    }
    return null;
  }
}
