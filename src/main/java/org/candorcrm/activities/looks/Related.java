package org.candorcrm.activities.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others have added around a record: interactions, tasks, notes, files, people, deals. */
@Component
class Related {

  static final int MOST = 50;

  private final Database database;
  private final Records records;

  Related(Database database, Records records) {
    this.database = database;
    this.records = records;
  }

  private record Found(
      RecordType type,
      UUID id,
      Instant at,
      @Nullable String kind,
      @Nullable String direction,
      @Nullable Named by,
      @Nullable Source source) {}

  /** The newest ones, in one statement. */
  List<Step> since(Viewer viewer, Schema schema, RecordType about, UUID record, Instant since) {
    var scope = ViewerScope.of(viewer);
    var parts =
        schema.types().stream()
            .filter(type -> !type.retired() && type.origin() != RecordType.Origin.FIXED)
            .filter(type -> !(viewer.on(type.id()).read() instanceof RowRule.Nothing))
            .flatMap(type -> part(scope, type, about, record, since).stream())
            .toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    var sql =
        Sql.of(
                """
                select f.record_type, f.id, f.created_at, f.kind, f.direction, f.created_by,
                       u.name as creator_name, s.kind as source_kind, s.name as source_name
                  from (select a.record_type, a.id, a.created_at, a.created_by, a.kind, a.direction
                          from (\
                """)
            .then(Sql.join(" union all ", parts))
            .then(
                Sql.of(
                    """
                    ) a order by a.created_at desc limit ?) f
                      left join {ws}.users u on u.id = f.created_by
                      left join lateral (select c.source from {ws}.changes c
                        where c.record = f.id order by c.seq limit 1) made on true
                      left join {ws}.sources s on s.id = made.source
                    """,
                    MOST));
    return steps(
        viewer,
        database.sql(sql.text()).params(sql.values()).query((row, n) -> found(schema, row)).list());
  }

  private static List<Sql> part(
      ViewerScope scope, RecordType type, RecordType about, UUID record, Instant since) {
    var ties = Ties.of(scope, type, about, record);
    if (ties.isEmpty()) {
      return List.of();
    }
    return List.of(
        Sql.of(
                "(select %d as record_type, t.id, t.created_at, t.created_by, %s as kind, %s as direction from %s t where "
                    .formatted(
                        type.id(),
                        choice(scope, type, "kind"),
                        choice(scope, type, "direction"),
                        scope.table(type)))
            .then(Sql.join(" or ", ties).inParentheses())
            .then(
                Sql.of(
                    " and t.created_at > ? and t.created_by is distinct from ? and ",
                    Moments.bound(since),
                    scope.viewer().user()))
            .then(scope.rows(type, "t"))
            .then(Sql.of(" order by t.created_at desc limit ?)", MOST)));
  }

  private static String choice(ViewerScope scope, RecordType type, String name) {
    return type.field(name)
        .filter(field -> field.kind() instanceof ChoiceKind && scope.readable(type, field))
        .map(field -> "t.\"" + field.column("") + '"')
        .orElse("null::text");
  }

  private static Found found(Schema schema, ResultSet row) throws SQLException {
    return new Found(
        schema.type(row.getInt("record_type")).orElseThrow(),
        row.getObject("id", UUID.class),
        Moments.read(row, "created_at"),
        row.getString("kind"),
        row.getString("direction"),
        Named.read(row, "created_by", "creator_name"),
        Source.read(row));
  }

  private List<Step> steps(Viewer viewer, List<Found> found) {
    var byType = new HashMap<String, List<UUID>>();
    found.forEach(
        one -> byType.computeIfAbsent(one.type.name(), type -> new ArrayList<>()).add(one.id));
    var titles = titles(records, viewer, byType);
    var steps = new ArrayList<Step>();
    for (var one : found) {
      var title = titles.get(one.id);
      if (title != null) {
        steps.add(
            new Step.Added(
                "added",
                one.type.name(),
                one.id,
                title,
                one.kind,
                one.direction,
                one.by,
                one.source,
                one.at));
      }
    }
    return steps;
  }

  /** Titles of records of several types; of a type that is gone or closed there are none. */
  static Map<UUID, String> titles(
      Records records, Viewer viewer, Map<String, ? extends Collection<UUID>> byType) {
    var titles = new HashMap<UUID, String>();
    byType.forEach((type, ids) -> {
      try {
        titles.putAll(records.titles(viewer, type, ids));
      } catch (Problem closedOrRetired) {
        titles.keySet().removeAll(ids);
      }
    });
    return titles;
  }
}
