package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** Turns {@code -amount,company.name} into a total order. */
final class Sorts {

  private static final Set<String> NEVER_EMPTY = Set.of("created_at", "updated_at", "version");

  private final Vocabulary words;
  private final RecordType type;
  private final List<SortKey> keys = new ArrayList<>();
  private Sql joins = Sql.of("");
  private boolean indexed = true;

  private Sorts(Vocabulary words, RecordType type) {
    this.words = words;
    this.type = type;
  }

  /**
   * @throws Problem {@code field_unknown}, {@code field_not_sortable}
   */
  static Sort of(Vocabulary words, RecordType type, List<String> names) {
    if (names.isEmpty()) {
      return Sort.NEWEST_FIRST;
    }
    return new Sorts(words, type).read(names);
  }

  private Sort read(List<String> names) {
    boolean descending = false;
    for (var name : names) {
      descending = name.startsWith("-");
      var path = descending ? name.substring(1) : name;
      if (path.equals("id")) {
        break;
      }
      add(path, descending);
    }
    return new Sort(keys, joins, descending, indexed, names.getFirst());
  }

  private void add(String path, boolean descending) {
    boolean first = keys.isEmpty();
    int dot = path.indexOf('.');
    var field = words.field(type, dot < 0 ? path : path.substring(0, dot), "sort");
    var hop = Hops.of(words.schema(), type, field);
    if (hop == null && dot < 0) {
      addColumns(field, "t", descending, NEVER_EMPTY.contains(field.name()));
      indexed = first ? Indexes.serve(field) : indexed;
      return;
    }
    if (!(hop instanceof Hop.ToOne one)) {
      throw notSortable(path);
    }
    addJoined(one, dot < 0 ? one.target().titleField() : path.substring(dot + 1), descending);
    indexed = !first && indexed;
  }

  private void addJoined(Hop.ToOne hop, String name, boolean descending) {
    var alias = "s" + keys.size();
    var field = words.field(hop.target(), name, "sort");
    var scope = words.scope();
    joins =
        joins
            .then(" left join " + scope.table(hop.target()) + " " + alias)
            .then(" on " + alias + ".id = t.\"" + hop.column() + "\" and ")
            .then(scope.rows(hop.target(), alias));
    addColumns(field, alias, descending, false);
  }

  private void addColumns(Field field, String alias, boolean descending, boolean neverEmpty) {
    var suffixes = field.kind().sortColumns();
    if (suffixes.isEmpty()) {
      throw notSortable(field.name());
    }
    for (var suffix : suffixes) {
      var sql = alias + ".\"" + field.column(suffix) + '"';
      keys.add(new SortKey(sql, sqlType(field, suffix), descending, !neverEmpty));
    }
  }

  private static String sqlType(Field field, String suffix) {
    return field.kind().columns().stream()
        .filter(column -> column.suffix().equals(suffix))
        .map(Column::sqlType)
        .map(text -> text.replaceFirst(" collate .*", ""))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column " + field.column(suffix)));
  }

  private static Problem notSortable(String name) {
    return Problem.invalid("field_not_sortable").field(name);
  }
}
