package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * What one type contributes.
   *
   * @param indexed whether an index must serve it, whatever the planner thinks: it takes conditions
   *     that must meet for independent, and knows nothing of how many words begin in some way
   */
  record Part(Sql sql, boolean indexed) {}

  private final ViewerScope scope;
  private final Lexicon lexicon;
  private final SearchWords words;
  private final int most;

  SearchSql(ViewerScope scope, Lexicon lexicon, SearchWords words, int most) {
    this.scope = scope;
    this.lexicon = lexicon;
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

  /** Records with the telephone number that was typed. */
  Optional<Sql> numbers(List<RecordType> types) {
    return words
        .number()
        .flatMap(number ->
            union(
                types.stream()
                    .flatMap(
                        type -> number.in(type, "t", scope).map(one -> limited(type, one)).stream())
                    .toList()));
  }

  /** Records in which each word begins a word. */
  List<Part> contents(List<RecordType> types) {
    var each = words.words().stream().map(Set::of).toList();
    return types.stream()
        .map(type ->
            ByWords.of(each, whole(type) ? lexicon.of(type) : Optional.empty())
                .map(condition -> new Part(limited(type, condition), true))
                .orElseGet(
                    () -> new Part(limited(type, words.in(type, "t", scope)), each.size() > 1)))
        .toList();
  }

  /** Records in which each word begins a word, long ones with one slip. */
  List<Part> alike(List<RecordType> types) {
    return types.stream()
        .filter(this::whole)
        .flatMap(type -> alike(type, lexicon.of(type)).stream())
        .toList();
  }

  /** Nothing where the words of the table are known, and none of them may have been meant. */
  private Optional<Part> alike(RecordType type, Optional<Known> known) {
    if (known.isEmpty() && lexicon.large(type)) {
      // Its words are being read; a pattern for each slip would cost more than all other searches.
      return Optional.empty();
    }
    if (known.isEmpty()) {
      var slips = words.words().stream().map(SearchSql::slips).toList();
      return Optional.of(new Part(limited(type, met(slips)), true));
    }
    var meant = new ArrayList<Set<String>>();
    for (var word : words.words()) {
      var beginnings = new LinkedHashSet<>(Set.of(word));
      if (Slips.possible(word)) {
        beginnings.addAll(known.get().words().meant(word));
      }
      meant.add(beginnings);
    }
    if (meant.stream().allMatch(beginnings -> beginnings.size() == 1)) {
      return Optional.empty();
    }
    return ByWords.of(meant, known)
        .map(condition -> new Part(limited(type, condition), true))
        .or(() -> Optional.of(new Part(limited(type, met(patterns(meant))), meant.size() > 1)));
  }

  private static Set<String> slips(String word) {
    return Slips.possible(word) ? Slips.of(word) : Set.of(SearchWords.beginning(word));
  }

  private static List<Set<String>> patterns(List<Set<String>> beginnings) {
    return beginnings.stream()
        .map(each -> each.stream().map(SearchWords::beginning).collect(Collectors.toSet()))
        .toList();
  }

  private static Sql met(List<Set<String>> patterns) {
    return Sql.join(
        " and ", patterns.stream().map(each -> ByWords.any("t.search_text", each)).toList());
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

  private Sql limited(RecordType type, Sql condition) {
    return part(type, condition).then(" limit " + most);
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
    return parts.isEmpty() ? Optional.empty() : Optional.of(all(parts));
  }

  static Sql all(List<Sql> parts) {
    return Sql.join(" union all ", parts.stream().map(Sql::inParentheses).toList());
  }
}
