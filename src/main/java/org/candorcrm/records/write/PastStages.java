package org.candorcrm.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Takeover.PastRecord;
import org.candorcrm.records.WriteTerms.Staging;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** The stage history of deals that are taken over, told from their changes. */
final class PastStages {

  private static final List<String> COLUMNS =
      List.of("id", "deal_id", "pipeline", "stage", "from_stage", "entered_at", "left_at", "actor");

  private final Rows rows;
  private final Database database;

  PastStages(Rows rows, Database database) {
    this.rows = rows;
    this.database = database;
  }

  private record Entered(Object stage, Instant at, @Nullable UUID actor) {}

  void write(RecordType type, List<PastRecord> records) {
    if (!type.name().equals("deal")) {
      return;
    }
    var history = new ArrayList<@Nullable Object[]>();
    records.forEach(record -> tell(record, history));
    rows.insert(Database.qualified("{ws}.deal_stage_changes"), COLUMNS, history, Staging.COPY);
  }

  private static void tell(PastRecord record, List<@Nullable Object[]> history) {
    var entered = entered(record);
    for (int i = 0; i < entered.size(); i++) {
      var here = entered.get(i);
      history.add(
          new @Nullable Object[] {
            Ids.next(),
            record.id(),
            record.values().get("pipeline"),
            here.stage,
            i == 0 ? null : entered.get(i - 1).stage,
            here.at,
            i + 1 == entered.size() ? null : entered.get(i + 1).at,
            here.actor
          });
    }
  }

  private static List<Entered> entered(PastRecord record) {
    var all = new ArrayList<Entered>();
    for (var change : record.changes()) {
      var now = change.after().get("stage");
      if (now == null) {
        continue;
      }
      if (all.isEmpty()) {
        var first = Objects.requireNonNull(change.before().get("stage"));
        all.add(new Entered(first, record.createdAt(), record.creator()));
      }
      all.add(new Entered(now, change.since(), change.actor()));
    }
    var stage = record.values().get("stage");
    if (all.isEmpty() && stage != null) {
      all.add(new Entered(stage, record.createdAt(), record.creator()));
    }
    return all;
  }

  /** Each entry points at the change that it was written with. */
  void joinToLog() {
    database
        .sql(
            """
            update {ws}.deal_stage_changes s set seq = c.seq from {ws}.changes c
             where c.record = s.deal_id and s.seq is null
               and coalesce(c.since, c.at) = s.entered_at
               and (c.kind = 'create' or jsonb_exists(c.changes, 'stage'))\
            """)
        .update();
  }
}
