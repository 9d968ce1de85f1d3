package org.candorcrm.activities.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The newest letters of my customers without a later answer. Each part goes back through the index
 * of {@code happened_at}, a fortnight at most, and stops when it has enough.
 */
final class AnswersDueSql {

  private static final List<String> NEEDED =
      List.of("direction", "happened_at", "kind", "participants", "company", "deal", "lead");

  private final ViewerScope scope;
  private final Schema schema;
  private final RecordType letter;
  private final Day day;

  private AnswersDueSql(ViewerScope scope, Schema schema, RecordType letter, Day day) {
    this.scope = scope;
    this.schema = schema;
    this.letter = letter;
    this.day = day;
  }

  /** Selects type, customer, at, subject, company; null where the role hides what is needed. */
  static @Nullable Sql of(Viewer viewer, Schema schema, Day day) {
    var scope = ViewerScope.of(viewer);
    var letter = schema.type("interaction").orElse(null);
    if (letter == null
        || !NEEDED.stream()
            .allMatch(
                name -> letter.field(name).filter(f -> scope.readable(letter, f)).isPresent())) {
      return null;
    }
    return new AnswersDueSql(scope, schema, letter, day).union();
  }

  private @Nullable Sql union() {
    var parts = new ArrayList<Sql>();
    person().ifPresent(parts::add);
    direct("lead").ifPresent(parts::add);
    direct("company").ifPresent(parts::add);
    return parts.isEmpty()
        ? null
        : Sql.of("select type, customer, at, subject, company from (")
            .then(Sql.join(" union all ", parts))
            .then(Sql.of(") letters order by at desc limit ?", AnswersDue.MOST));
  }

  private Optional<Sql> person() {
    var link = scope.table(letter.linkTable(letter.field("participants").orElseThrow()));
    return type("person")
        .map(person ->
            part(
                person,
                Sql.of(
                    " join "
                        + link
                        + " l on l.from_id = t.id join "
                        + scope.table(person)
                        + " c on c.id = l.to_id"),
                Sql.of(
                    " from %s a join %s o on o.id = a.from_id where a.to_id = c.id"
                        .formatted(link, scope.table(letter))),
                Sql.TRUE));
  }

  /** A letter that names no person belongs to its lead or company. */
  private Optional<Sql> direct(String name) {
    var link = scope.table(letter.linkTable(letter.field("participants").orElseThrow()));
    var column = '"' + letter.field(name).orElseThrow().column("_id") + '"';
    return type(name)
        .map(type ->
            part(
                type,
                Sql.of(" join " + scope.table(type) + " c on c.id = t." + column),
                Sql.of(" from " + scope.table(letter) + " o where o." + column + " = c.id"),
                Sql.of("not exists (select 1 from " + link + " l where l.from_id = t.id)")));
  }

  private Optional<RecordType> type(String name) {
    return schema
        .type(name)
        .filter(type -> !(scope.viewer().on(type.id()).read() instanceof RowRule.Nothing));
  }

  private Sql part(RecordType customer, Sql joins, Sql answers, Sql condition) {
    var me = scope.viewer().user();
    var from = Moments.bound(day.now().minus(AnswersDue.WINDOW));
    return Sql.of(
            """
            (select '%s' as type, c.id as customer, t."happened_at" as at, %s as subject,
                    t."company_id" as company from %s t\
            """
                .formatted(customer.name(), subject(), scope.table(letter)))
        .then(joins)
        .then(" where ")
        .then(
            Sql.of(
                """
                t."direction" = 'in' and t."kind" in ('email', 'message', 'form', 'call')
                and t."happened_at" > ? and t."happened_at" <= ? and \
                """,
                from,
                Moments.bound(day.now())))
        .then(mine(customer, me))
        .then(" and ")
        .then(condition)
        .then(" and ")
        .then(scope.rows(letter, "t"))
        .then(" and ")
        .then(scope.rows(customer, "c"))
        .then(" and not exists (select 1")
        .then(answers)
        .then(" and o.\"direction\" = 'out' and o.\"happened_at\" > t.\"happened_at\" and ")
        .then(scope.rows(letter, "o"))
        .then(Sql.of(") order by t.\"happened_at\" desc limit ?)", AnswersDue.MOST));
  }

  /** Mine is who is mine, and whose deal or company is mine. */
  private Sql mine(RecordType customer, Object me) {
    var conditions = new ArrayList<Sql>();
    conditions.add(Sql.of("(c.owner_id = ? or (c.owner_id is null and c.created_by = ?))", me, me));
    for (var name : List.of("deal", "company")) {
      var column = '"' + letter.field(name).orElseThrow().column("_id") + '"';
      type(name)
          .filter(type -> !type.equals(customer))
          .ifPresent(type ->
              conditions.add(
                  Sql.of(
                      "exists (select 1 from %s m where m.id = t.%s and m.owner_id = ?)"
                          .formatted(scope.table(type), column),
                      me)));
    }
    return Sql.join(" or ", conditions).inParentheses();
  }

  private String subject() {
    return letter
        .field("subject")
        .filter(field -> scope.readable(letter, field))
        .map(field -> "t.\"" + field.column("") + '"')
        .orElse("null::text");
  }
}
