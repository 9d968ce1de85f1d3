package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the records of one type that any of its relations ties to a record. */
final class TimelineSql {

  private static final List<String> TIMES = List.of("happened_at", "due_at");
  private static final List<String> ENDING = List.of("status", "done_at", "due_at");

  private TimelineSql() {}

  /** Selects id, at, key; null where the type has no readable relation to it. */
  static @Nullable Sql of(
      Viewer viewer,
      RecordType about,
      UUID record,
      RecordType other,
      TimelinePlace place,
      int limit) {
    var scope = ViewerScope.of(viewer);
    var ties = new ArrayList<Sql>();
    for (var field : other.activeFields()) {
      var tie = scope.readable(other, field) ? tie(scope, other, field, about, record) : null;
      if (tie != null) {
        ties.add(tie);
      }
    }
    if (ties.isEmpty()) {
      return null;
    }
    var at = at(scope, other);
    return Sql.of("select t.id, " + at + ", t.id::text from " + scope.table(other) + " t where ")
        .then(Sql.join(" or ", ties).inParentheses())
        .then(" and ")
        .then(scope.rows(other, "t"))
        .then(alone(scope, about, other))
        .then(
            Sql.of(
                " and ("
                    + at
                    + ", t.id::text collate \"C\") < (?, ?) order by 2 desc, t.id desc limit ?",
                Moments.bound(place.at()),
                place.key(),
                limit));
  }

  /** An answer stands below its note and not beside it, unless the viewer cannot see that note. */
  private static Sql alone(ViewerScope scope, RecordType about, RecordType other) {
    var answers = other.field("answers");
    var subject = other.field("about");
    if (!other.name().equals("note")
        || about.name().equals("note")
        || answers.isEmpty()
        || subject.isEmpty()) {
      return Sql.of("");
    }
    var of = subject.get().column("_id");
    return Sql.of(
            " and not exists (select 1 from %s asked where asked.id = t.\"%s\" and asked.\"%s\" = t.\"%s\" and "
                .formatted(scope.table(other), answers.get().column("_id"), of, of))
        .then(scope.rows(other, "asked"))
        .then(")");
  }

  private static String at(ViewerScope scope, RecordType type) {
    var columns = columns(scope, type, TIMES);
    var begun =
        "coalesce("
            + String.join(", ", Stream.concat(columns.stream(), Stream.of("t.created_at")).toList())
            + ")";
    var ending = columns(scope, type, ENDING);
    return ending.size() < ENDING.size() ? begun : ended(ending, begun);
  }

  /** What is over is not planned any more, however late it was due. */
  private static String ended(List<String> ending, String begun) {
    return "case when %s in ('done', 'dropped') then coalesce(%s, least(%s, t.updated_at)) else %s end"
        .formatted(ending.get(0), ending.get(1), ending.get(2), begun);
  }

  private static List<String> columns(ViewerScope scope, RecordType type, List<String> names) {
    return names.stream()
        .flatMap(name -> type.field(name).stream())
        .filter(field -> scope.readable(type, field))
        .map(field -> "t.\"" + field.column("") + '"')
        .toList();
  }

  private static @Nullable Sql tie(
      ViewerScope scope, RecordType other, Field field, RecordType about, UUID record) {
    if (field.kind() instanceof RelationKind relation
        && (relation.toAny() || relation.to().contains(about.name()))) {
      var id = "t.\"" + field.column("_id") + "\" = ?";
      return relation.polymorphic()
          ? Sql.of("(t.\"" + field.column("_type") + "\" = ? and " + id + ")", about.name(), record)
          : Sql.of(id, record);
    }
    if (field.kind() instanceof RelationsKind relations && relations.to().equals(about.name())) {
      return Sql.of(
          "t.id in (select from_id from " + Links.table(other, field) + " where to_id = ?)",
          record);
    }
    return null;
  }
}
