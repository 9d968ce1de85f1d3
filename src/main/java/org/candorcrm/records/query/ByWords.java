package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.records.schema.WordIndex;
import org.candorcrm.records.sql.Sql;

/**
 * The condition that rows of a large table have a word of each set, by the index of words where one
 * of the sets is rare. What is frequent is then looked for in the few rows that are left.
 */
final class ByWords {

  private ByWords() {}

  /**
   * @param each of each set, some word of the row begins with one
   * @return empty where nothing is known of the table, or nothing wanted is rare
   */
  static Optional<Sql> of(List<Set<String>> each, Optional<Known> known) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var parts =
        each.stream()
            .collect(Collectors.partitioningBy(set -> set.stream().allMatch(known.get()::rare)));
    var rare = parts.getOrDefault(true, List.of());
    if (rare.isEmpty()) {
      return Optional.empty();
    }
    var conditions = new ArrayList<Sql>();
    conditions.add(
        Sql.of(
            WordIndex.words("t.search_text") + " @@ ?::tsquery",
            rare.stream().map(ByWords::either).collect(Collectors.joining(" & "))));
    for (var frequent : parts.getOrDefault(false, List.of())) {
      // As an expression of its own, so that no other index is read for it as well.
      conditions.add(
          any("(t.search_text || '')", frequent.stream().map(SearchWords::beginning).toList()));
    }
    return Optional.of(Sql.join(" and ", conditions));
  }

  static Sql any(String text, Collection<String> patterns) {
    return Sql.join(
            " or ", patterns.stream().map(pattern -> Sql.of(text + " like ?", pattern)).toList())
        .inParentheses();
  }

  private static String either(Set<String> words) {
    return words.stream().map(ByWords::lexeme).collect(Collectors.joining(" | ", "(", ")"));
  }

  /** A quoted lexeme that stands for all words that begin so. */
  private static String lexeme(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
