package org.candorcrm.records.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** Words that somebody typed, folded as the search text is; they may be a telephone number. */
record SearchWords(List<String> words, Optional<SearchedNumber> number) {

  private static final int MOST = 8;

  SearchWords {
    words = List.copyOf(words);
  }

  static SearchWords of(String text) {
    return new SearchWords(
        Arrays.stream(Folding.fold(text).split(" "))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST)
            .toList(),
        SearchedNumber.of(text));
  }

  boolean empty() {
    return words.isEmpty();
  }

  String phrase() {
    return String.join(" ", words);
  }

  /**
   * Each word begins a word of some searchable field. The search text holds every searchable field,
   * so whoever may not read one of them searches the folded columns of the others.
   */
  Sql in(RecordType type, String alias, ViewerScope scope) {
    if (words.isEmpty()) {
      return Sql.FALSE;
    }
    var words = inWords(type, alias, scope);
    return number
        .flatMap(one -> one.in(type, alias, scope))
        .map(one -> Sql.join(" or ", List.of(words, one)).inParentheses())
        .orElse(words);
  }

  private Sql inWords(RecordType type, String alias, ViewerScope scope) {
    var searchable = searchable(type);
    var readable = searchable.stream().filter(field -> scope.readable(type, field)).toList();
    if (readable.size() == searchable.size()) {
      return each(word -> Sql.of(alias + ".search_text like ?", beginning(word)));
    }
    if (readable.isEmpty()) {
      return Sql.FALSE;
    }
    return each(word -> anyColumn(readable, alias, word));
  }

  static List<Field> searchable(RecordType type) {
    return type.activeFields().stream().filter(field -> field.traits().searchable()).toList();
  }

  private Sql each(java.util.function.Function<String, Sql> condition) {
    return Sql.join(" and ", words.stream().map(condition).toList()).inParentheses();
  }

  private static Sql anyColumn(List<Field> fields, String alias, String word) {
    return Sql.join(
            " or ",
            fields.stream()
                .flatMap(field ->
                    field.kind().columns().stream()
                        .filter(column -> column.role() == Column.Role.FOLDED)
                        .map(column -> begins(field, column, alias, word)))
                .toList())
        .inParentheses();
  }

  private static Sql begins(Field field, Column column, String alias, String word) {
    var name = alias + ".\"" + field.column(column.suffix()) + '"';
    if (column.sqlType().contains("[]")) {
      name = "array_to_string(" + name + ", ' ')";
    }
    return Sql.of("' ' || " + name + " like ?", beginning(word));
  }

  /** The pattern of a text in which it begins a word. */
  static String beginning(String word) {
    return "% " + escaped(word) + '%';
  }

  static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
