package org.candorcrm.identity.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The merges that were done, as far as a viewer may see both records: what was merged is as visible
 * as the record that it lives on in.
 */
@Component
final class DoneMerges {

  private final Database database;

  DoneMerges(Database database) {
    this.database = database;
  }

  /**
   * One merge.
   *
   * @param actor null where Candor did it
   * @param run in which nobody was asked, or null
   * @param why how both agreed, or null where they were merged on the record
   * @param kept the code of why it could not be taken back with its run, or null
   */
  record Done(
      UUID id,
      UUID winner,
      UUID loser,
      Instant at,
      @Nullable UUID actor,
      @Nullable UUID run,
      @Nullable Pair why,
      @Nullable String kept,
      @Nullable Instant reversedAt,
      @Nullable UUID reversedBy) {}

  /**
   * How much of a run there is for the viewer.
   *
   * @param standing of all its merges
   * @param kept of those that stand, what could not be taken back
   */
  record Extent(int merged, int standing, int kept) {}

  /**
   * The newest first.
   *
   * @param run only of this run, or null
   * @param before only older than this one, or null
   */
  List<Done> page(
      Viewer viewer, RecordType type, @Nullable UUID run, @Nullable UUID before, int most) {
    var sql =
        Sql.of(
                """
                select m.id, m.winner, m.loser, m.at, m.actor, m.reversed_at, m.reversed_by,
                       g.run, g.probability, g.reasons, g.kept
                """)
            .then(visible(viewer, type));
    if (run != null) {
      sql = sql.then(Sql.of(" and g.run = ?", run));
    }
    if (before != null) {
      sql = sql.then(Sql.of(" and m.id < ?", before));
    }
    sql = sql.then(Sql.of(" order by m.id desc limit ?", most));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> {
          var winner = row.getObject("winner", UUID.class);
          var loser = row.getObject("loser", UUID.class);
          var reasons = row.getString("reasons");
          return new Done(
              row.getObject("id", UUID.class),
              winner,
              loser,
              Moments.read(row, "at"),
              row.getObject("actor", UUID.class),
              row.getObject("run", UUID.class),
              reasons == null
                  ? null
                  : new Pair(
                      winner,
                      loser,
                      row.getObject("run") != null,
                      row.getFloat("probability"),
                      0,
                      Pair.reasons(reasons)),
              row.getString("kept"),
              Moments.readOrNull(row, "reversed_at"),
              row.getObject("reversed_by", UUID.class));
        })
        .list();
  }

  /** How much there is of each of these runs. */
  Map<UUID, Extent> extents(Viewer viewer, RecordType type, List<UUID> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    var sql =
        Sql.of(
                """
                select g.run, count(*) merged,
                       count(*) filter (where m.reversed_at is null) standing,
                       count(*) filter (where m.reversed_at is null and g.kept is not null) kept
                """)
            .then(visible(viewer, type))
            .then(Sql.of(" and g.run = any(?) group by g.run", (Object) runs.toArray(UUID[]::new)));
    var extents = new LinkedHashMap<UUID, Extent>();
    database
        .sql(sql.text())
        .params(sql.values())
        .query(row -> {
          extents.put(
              row.getObject("run", UUID.class),
              new Extent(row.getInt("merged"), row.getInt("standing"), row.getInt("kept")));
        });
    return extents;
  }

  private static Sql visible(Viewer viewer, RecordType type) {
    var scope = ViewerScope.of(viewer);
    return Sql.of(" from {ws}.merges m join " + scope.table(type) + " w on w.id = m.winner")
        .then(" join " + scope.table(type) + " l on l.id = m.loser")
        .then(" left join {ws}.merge_grounds g on g.merge = m.id")
        .then(Sql.of(" where m.record_type = ?", type.id()))
        .then(" and w.deleted_at is null and l.deleted_at is null and ")
        .then(scope.allowedOrMerged(type, "w"))
        .then(" and ")
        .then(scope.allowedOrMerged(type, "l"));
  }

  static List<UUID> records(List<Done> merges) {
    var ids = new ArrayList<UUID>();
    merges.forEach(one -> {
      ids.add(one.winner());
      ids.add(one.loser());
    });
    return ids;
  }
}
