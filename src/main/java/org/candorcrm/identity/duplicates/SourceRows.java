package org.candorcrm.identity.duplicates;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Intake.Kept;
import org.springframework.stereotype.Component;

/** The rows that sources gave us, as they came, each with the record that it became part of. */
@Component
final class SourceRows {

  private final Database database;
  private final Clock clock;

  SourceRows(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which records the rows of a source became, by its ids; also by the ids that it gave records.
   */
  Map<String, UUID> known(int source, int type, Collection<String> idsThere) {
    var known = new HashMap<String, UUID>();
    database
        .sql(
            """
            select e.external_id, e.record from {ws}.external_ids e
             where e.source = ? and e.record_type = ? and e.external_id = any(?)
             union all
            select r.external_id, r.record from {ws}.source_records r
             where r.source = ? and r.record_type = ? and r.external_id = any(?)
            """)
        .params(
            source,
            type,
            idsThere.toArray(String[]::new),
            source,
            type,
            idsThere.toArray(String[]::new))
        .query(row -> {
          known.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return known;
  }

  /**
   * A row that came before stays with the record that was meant then, so that taking a merge back
   * gives it back. Equal rows of one file are one row.
   */
  void keep(int source, int type, List<Kept> rows) {
    keep(source, type, rows, false, ", record = excluded.record");
    keep(source, type, rows, true, "");
    heard(source);
  }

  /** Also by rows that change nothing, of which the change feed tells nothing. */
  private void heard(int source) {
    var now = Moments.bound(Moments.now(clock));
    database
        .sql(
            """
            update {ws}.sources set heard_at = greatest(heard_at, date_trunc('minute', ?::timestamptz))
             where id = ? and kind in ('import', 'form', 'connector', 'api_client')
               and (heard_at is null or heard_at < date_trunc('minute', ?::timestamptz))
            """)
        .params(now, source, now)
        .update();
  }

  private void keep(int source, int type, List<Kept> rows, boolean known, String moved) {
    var each = new LinkedHashMap<String, Kept>();
    rows.stream().filter(row -> row.known() == known).forEach(row -> each.put(row.idThere(), row));
    if (each.isEmpty()) {
      return;
    }
    var now = Moments.bound(Moments.now(clock));
    database
        .sql(
            """
            insert into {ws}.source_records
                   (source, record_type, external_id, record, raw, first_seen_at, seen_at)
            select ?, ?, k.id, k.record, k.raw::jsonb, ?, ?
              from unnest(?::text[], ?::uuid[], ?::text[]) as k(id, record, raw)
            on conflict (source, record_type, external_id) do update
               set raw = excluded.raw, seen_at = excluded.seen_at%s
            """
                .formatted(moved))
        .params(
            source,
            type,
            now,
            now,
            each.keySet().toArray(String[]::new),
            each.values().stream().map(Kept::record).toArray(UUID[]::new),
            each.values().stream().map(Kept::raw).toArray(String[]::new))
        .update();
  }
}
