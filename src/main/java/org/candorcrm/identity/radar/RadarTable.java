package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of measurements. */
@Component
final class RadarTable {

  private final Database database;

  RadarTable(Database database) {
    this.database = database;
  }

  record Run(UUID id, Instant at) {}

  void add(UUID id, Instant at, @Nullable UUID askedBy) {
    database
        .sql(
            """
            insert into {ws}.radar_runs (id, measured_at, asked_by) values (?::uuid, ?, ?::uuid)
            """)
        .param(id.toString())
        .param(Moments.bound(at))
        .param(askedBy == null ? null : askedBy.toString())
        .update();
  }

  @Nullable Run latest() {
    return database
        .sql(
            "select id, measured_at from {ws}.radar_runs order by measured_at desc, id desc limit 1")
        .query((row, number) ->
            new Run(row.getObject("id", UUID.class), Moments.read(row, "measured_at")))
        .optional()
        .orElse(null);
  }

  /** Whether sources have given something, none is at it, and nothing was measured yet. */
  boolean waitsForFirst() {
    return database
        .sql(
            """
            select not exists (select 1 from {ws}.radar_runs)
               and exists (select 1 from {ws}.source_records)
               and not exists (select 1 from {ws}.imports where status = 'running')\
            """)
        .query(Boolean.class)
        .single();
  }

  /** Since when the change log knows anything; null where nothing was ever written. */
  @Nullable Instant began() {
    return database
        .sql("select min(at) as at from {ws}.changes having count(*) > 0")
        .query((row, number) -> Moments.read(row, "at"))
        .optional()
        .orElse(null);
  }

  /** Details are kept of the latest run alone; figures of all. */
  void keepDetailsOf(UUID run) {
    for (var table : new String[] {"radar_parts", "radar_overlaps", "radar_reads"}) {
      database.sql("delete from {ws}." + table + " where run <> ?").param(run).update();
    }
  }

  Map<Knower.Place, Figures> figures(UUID run) {
    var found = new HashMap<Knower.Place, Map<String, Long>>();
    database
        .sql(
            """
            select knower, reference, record_type, figure, value from {ws}.radar_figures
             where run = ?\
            """)
        .param(run)
        .query(row -> {
          var knower = new Knower(row.getString("knower"), row.getString("reference"));
          found
              .computeIfAbsent(
                  new Knower.Place(knower, row.getInt("record_type")), place -> new HashMap<>())
              .put(row.getString("figure"), row.getLong("value"));
        });
    var figures = new HashMap<Knower.Place, Figures>();
    found.forEach((place, values) -> figures.put(place, new Figures(values)));
    return figures;
  }
}
