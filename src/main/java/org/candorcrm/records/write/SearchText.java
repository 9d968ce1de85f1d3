package org.candorcrm.records.write;

import java.util.LinkedHashSet;
import java.util.function.Function;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** The folded words by which search finds a record; a blank before each marks where words begin. */
final class SearchText {

  private static final int LONGEST = 2000;

  private SearchText() {}

  static @Nullable String of(
      Iterable<Field> searchable, Function<String, @Nullable Object> values) {
    var words = new LinkedHashSet<String>();
    for (var field : searchable) {
      var value = values.apply(field.name());
      if (value != null) {
        addWords(Folding.fold(field.kind().text(value)), words);
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    var out = new StringBuilder();
    for (var word : words) {
      if (out.length() + word.length() >= LONGEST) {
        break;
      }
      out.append(' ').append(word);
    }
    return out.toString();
  }

  private static void addWords(String folded, LinkedHashSet<String> words) {
    int from = 0;
    while (from < folded.length()) {
      int to = folded.indexOf(' ', from);
      to = to < 0 ? folded.length() : to;
      if (to > from) {
        words.add(folded.substring(from, to));
      }
      from = to + 1;
    }
  }
}
