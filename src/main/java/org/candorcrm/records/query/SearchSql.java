package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
  Optional<Sql> alike(List<RecordType> types, Lexicon lexicon) {
    return union(
        types.stream()
            .filter(this::whole)
            .flatMap(type -> slipped(lexicon.of(type)).map(met -> part(type, met)).stream())
            .map(part -> part.then(" limit " + most))
            .toList());
  }

  /** Nothing where the words of the table are known, and none of them may have been meant. */
  private Optional<Sql> slipped(Optional<WordList> known) {
    boolean meant = known.isEmpty();
    var conditions = new ArrayList<Sql>();
    for (var word : words.words()) {
      var patterns = new LinkedHashSet<String>();
      if (known.isEmpty() && Slips.possible(word)) {
        patterns.addAll(Slips.of(word));
      } else {
        patterns.add(begins(word));
      }
      if (known.isPresent() && Slips.possible(word)) {
        var others = known.get().meant(word);
        meant |= !others.isEmpty();
        others.forEach(other -> patterns.add(begins(other)));
      }
      conditions.add(any(patterns));
    }
    return meant ? Optional.of(Sql.join(" and ", conditions)) : Optional.empty();
  }

  private static Sql any(Collection<String> patterns) {
    return Sql.join(
            " or ",
            patterns.stream().map(pattern -> Sql.of("t.search_text like ?", pattern)).toList())
        .inParentheses();
  }

  private static String begins(String word) {
    return "% " + SearchWords.escaped(word) + '%';
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
