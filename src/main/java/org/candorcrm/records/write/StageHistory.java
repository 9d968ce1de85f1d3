package org.candorcrm.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.WriteTerms.Staging;
import org.jspecify.annotations.Nullable;

/** Writes when a deal entered and left each stage, in the transaction of the deal itself. */
final class StageHistory {

  private static final List<String> COLUMNS =
      List.of("id", "deal_id", "pipeline", "stage", "from_stage", "entered_at", "actor");

  private final Rows rows;

  StageHistory(Rows rows) {
    this.rows = rows;
  }

  void write(List<Row> all, @Nullable UUID actor, Instant now, Staging staging) {
    var entered = new ArrayList<@Nullable Object[]>();
    var left = new ArrayList<@Nullable Object[]>();
    var logged = new ArrayList<@Nullable Object[]>();
    for (var row : all) {
      if (!moved(row)) {
        continue;
      }
      var at = row.draft.since() == null ? now : row.draft.since();
      var id = Ids.next();
      if (!row.creates()) {
        left.add(new @Nullable Object[] {at, row.record()});
      }
      entered.add(
          new @Nullable Object[] {
            id,
            row.record(),
            row.after("pipeline"),
            row.after("stage"),
            row.before("stage"),
            at,
            actor
          });
      logged.add(new @Nullable Object[] {row.record(), id});
    }
    rows.run(
        Database.qualified(
            """
            update {ws}.deal_stage_changes set left_at = greatest(entered_at, ?)
             where deal_id = ? and left_at is null
            """),
        left);
    rows.insert(Database.qualified("{ws}.deal_stage_changes"), COLUMNS, entered, staging);
    rows.run(
        Database.qualified(
            """
            update {ws}.deal_stage_changes
               set seq = (select max(seq) from {ws}.changes where record = ?)
             where id = ?
            """),
        logged);
  }

  private static boolean moved(Row row) {
    return DealStages.has(row)
        && row.writesValues()
        && row.wrote()
        && row.after("stage") != null
        && (row.changed.containsKey("stage") || row.changed.containsKey("pipeline"));
  }
}
