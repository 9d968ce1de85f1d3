package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** A type whose records tell of others: interactions, notes, tasks, files. */
record Telling(RecordType type) {

  /** Fields that say what kind of thing it was, when, and how much: they stay for the figures. */
  private static final Set<String> FIGURES =
      Set.of("choice", "choices", "number", "rating", "money", "date", "moment", "yes_no");

  static boolean tells(RecordType type) {
    return type.behaviour() || type.name().equals("file");
  }

  String table() {
    return Database.qualified("{ws}.\"" + type.table() + '"');
  }

  /**
   * Rows that lead to one of these records, by any relation to their types or only by one to
   * several types. A union, so that each relation is answered by its own index.
   */
  Sql leadsTo(Set<String> types, UUID[] ids, boolean indirectly) {
    var ways = new ArrayList<Sql>();
    for (var field : type.fields()) {
      if (field.kind() instanceof RelationKind one
          && (indirectly ? one.polymorphic() : mayLead(field, types))) {
        ways.add(
            Sql.of(
                "select r.id from "
                    + table()
                    + " r where r.\""
                    + field.column("_id")
                    + "\" = any(?)",
                (Object) ids));
      }
      if (field.kind() instanceof RelationsKind && !indirectly && mayLead(field, types)) {
        ways.add(
            Sql.of(
                "select l.from_id from " + Links.table(type, field) + " l where l.to_id = any(?)",
                (Object) ids));
      }
    }
    return ways.isEmpty()
        ? Sql.FALSE
        : Sql.of("t.id in (").then(Sql.join(" union all ", ways)).then(")");
  }

  static boolean mayLead(Field field, Set<String> types) {
    return switch (field.kind()) {
      case RelationKind one -> one.toAny() || one.to().stream().anyMatch(types::contains);
      case RelationsKind several -> types.contains(several.to());
      default -> false;
    };
  }

  /** Whether a row leads to other records of these types than the given ones. */
  Sql leadsToOthers(Set<String> types, UUID[] ids) {
    var ways = new ArrayList<Sql>();
    for (var field : type.fields()) {
      switch (field.kind()) {
        case RelationKind one when one.polymorphic() ->
            ways.add(
                Sql.of(
                    "coalesce(t.\"%1$s\" = any(?) and t.\"%2$s\" <> all(?), false)"
                        .formatted(field.column("_type"), field.column("_id")),
                    types.toArray(String[]::new),
                    ids));
        case RelationKind one when types.containsAll(one.to()) ->
            ways.add(
                Sql.of(
                    "coalesce(t.\"" + field.column("_id") + "\" <> all(?), false)", (Object) ids));
        case RelationsKind several when types.contains(several.to()) ->
            ways.add(
                Sql.of(
                    "exists (select 1 from "
                        + Links.table(type, field)
                        + " l where l.from_id = t.id and l.to_id <> all(?))",
                    (Object) ids));
        default -> {
          // Leads nowhere, or to what does not count.
        }
      }
    }
    return ways.isEmpty() ? Sql.FALSE : Sql.join(" or ", ways).inParentheses();
  }

  /** Assignments that empty whatever is no figure and no relation, retired fields included. */
  List<String> blanks() {
    var sets = new ArrayList<String>();
    sets.add("search_text = null");
    for (var field : type.fields()) {
      if (!field.system() && !isRelation(field) && !FIGURES.contains(field.kind().name())) {
        field
            .kind()
            .columns()
            .forEach(
                column -> sets.add('"' + field.column(column.suffix()) + "\" = " + emptied(field)));
      }
    }
    return sets;
  }

  /** What must not be empty says why it is. */
  private static String emptied(Field field) {
    boolean needed = field.traits().required() && isText(field);
    return needed ? "'" + Naming.MARK + "'" : "null";
  }

  private static boolean isText(Field field) {
    return field.kind() instanceof TextKind || field.kind() instanceof LongTextKind;
  }

  static boolean isRelation(Field field) {
    return field.kind() instanceof RelationKind || field.kind() instanceof RelationsKind;
  }

  /**
   * Assignments that take the names out of texts.
   *
   * @param title what else names somebody in what the records are called
   */
  Sql redactions(Naming naming, Naming title) {
    if (naming.isEmpty()) {
      return Sql.of("search_text = t.search_text");
    }
    var sets = new ArrayList<Sql>();
    sets.add(redacted("search_text", title.folded()));
    for (var field : type.fields()) {
      if (isText(field)) {
        var names = field.name().equals(type.titleField()) ? title : naming;
        sets.add(redacted('"' + field.column("") + '"', names.pattern()));
        sets.add(redacted('"' + field.column("_folded") + '"', names.folded()));
      }
    }
    return Sql.join(", ", sets);
  }

  /** Rows of which a text names somebody. */
  Sql naming(Naming naming, Naming title) {
    var any = new ArrayList<Sql>();
    any.add(Sql.of("t.search_text ~* ?", naming.folded()));
    for (var field : type.fields()) {
      if (isText(field)) {
        var names = field.name().equals(type.titleField()) ? title : naming;
        any.add(Sql.of("t.\"" + field.column("") + "\" ~* ?", names.pattern()));
      }
    }
    return Sql.join(" or ", any).inParentheses();
  }

  private static Sql redacted(String column, String pattern) {
    return Sql.of(
        column + " = regexp_replace(" + column + ", ?, '" + Naming.MARK + "', 'gi')", pattern);
  }
}
