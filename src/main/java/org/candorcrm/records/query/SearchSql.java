package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/**
 * The statements of a search: for each type a limited part with the viewer's rows inside, joined by
 * UNION ALL. Cheap ones first: a title that begins so is read off an index in its order.
 */
final class SearchSql {

  /** No text in the database sorts after it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final ViewerScope scope;
  private final SearchWords words;
  private final int most;

  SearchSql(ViewerScope scope, SearchWords words, int most) {
    this.scope = scope;
    this.words = words;
    this.most = most;
  }

  /** Titles that begin with the words, in the order of the titles; only where an index has it. */
  Optional<Sql> titles(List<RecordType> types) {
    var parts = new ArrayList<Sql>();
    for (var type : types) {
      title(type)
          .ifPresent(field ->
              titleColumns(field).forEach(suffix -> parts.add(title(type, field, suffix))));
    }
    return union(parts);
  }

  /** Records in which each word begins a word. */
  Optional<Sql> contents(List<RecordType> types) {
    return union(
        types.stream()
            .map(type -> part(type, words.in(type, "t", scope)).then(" limit " + most))
            .toList());
  }

  /** Records in which each word begins a word, long ones with one slip. */
  Optional<Sql> alike(List<RecordType> types) {
    return union(
        types.stream()
            .filter(this::whole)
            .map(type -> part(type, slipped()).then(" limit " + most))
            .toList());
  }

  private Sql slipped() {
    return Sql.join(
        " and ",
        words.words().stream()
            .map(word ->
                Sql.join(
                        " or ",
                        patterns(word).stream()
                            .map(pattern -> Sql.of("t.search_text like ?", pattern))
                            .toList())
                    .inParentheses())
            .toList());
  }

  private static Collection<String> patterns(String word) {
    return Slips.possible(word) ? Slips.of(word) : List.of("% " + SearchWords.escaped(word) + '%');
  }

  /** The search text holds every searchable field, so all of them must be readable. */
  private boolean whole(RecordType type) {
    return SearchWords.searchable(type).stream().allMatch(field -> scope.readable(type, field));
  }

  /** A range instead of LIKE: an index serves it whatever the plan knows of the value. */
  private Sql title(RecordType type, Field field, String suffix) {
    var column = "t.\"" + field.column(suffix) + '"';
    var begins =
        Sql.of(column + " >= ? and " + column + " < ?", words.phrase(), words.phrase() + LAST);
    return part(type, begins).then(" order by " + column + " limit " + most);
  }

  private Sql part(RecordType type, Sql condition) {
    return Sql.of("select " + type.id() + " record_type, t.id from " + scope.table(type))
        .then(" t where ")
        .then(condition)
        .then(" and ")
        .then(scope.rows(type, "t"));
  }

  private Optional<Field> title(RecordType type) {
    return type.field(type.titleField())
        .filter(field -> field.traits().searchable() && field.traits().indexed())
        .filter(field -> scope.readable(type, field));
  }

  private static List<String> titleColumns(Field field) {
    if (field.kind() instanceof PersonNameKind) {
      return List.of("_sort", "_folded");
    }
    return field.kind().columns().stream()
        .filter(column -> column.role() == Column.Role.FOLDED)
        .filter(column -> !column.sqlType().contains("[]"))
        .map(Column::suffix)
        .toList();
  }

  private static Optional<Sql> union(List<Sql> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Sql.join(" union all ", parts.stream().map(Sql::inParentheses).toList()));
  }
}
