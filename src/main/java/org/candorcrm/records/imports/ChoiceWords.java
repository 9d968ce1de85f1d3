package org.candorcrm.records.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.formats.ColumnGuess;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.schema.RecordType;

/**
 * The words of the columns that lead to choices, also those that stand far below the rows that a
 * guess is made of: somebody says what they mean before the file is taken in, not after.
 */
final class ChoiceWords {

  private static final int MOST_ROWS = 200_000;
  private static final int MOST_WORDS = 100;
  private static final int LONGEST = 500;

  private final Map<Integer, Map<String, Integer>> words = new HashMap<>();
  private int rows;

  ChoiceWords(RecordType type, ImportPlan plan, Guess guess) {
    var places = RowReading.places(guess);
    for (var mapping : plan.columns()) {
      var place = places.get(mapping.column());
      boolean choice =
          type.field(mapping.field())
              .map(field -> field.kind())
              .filter(
                  kind -> kind instanceof ChoiceKind || kind instanceof ChoicesKind c && !c.open())
              .isPresent();
      if (place != null && choice) {
        words.put(place, new LinkedHashMap<>());
      }
    }
  }

  /** Whether there is anything left to find out. */
  boolean wanted() {
    return rows < MOST_ROWS && words.values().stream().anyMatch(each -> each.size() < MOST_WORDS);
  }

  void meet(Row row) {
    rows++;
    words.forEach((place, counts) -> {
      var text = row.text(place);
      if (text == null || text.isBlank() || text.length() > LONGEST) {
        return;
      }
      var word = text.strip();
      if (counts.size() < MOST_WORDS || counts.containsKey(word)) {
        counts.merge(word, 1, Integer::sum);
      }
    });
  }

  /** The guess with all words that were met, the most frequent first. */
  Guess in(Guess guess) {
    return new Guess(
        guess.format(),
        guess.encoding(),
        guess.delimiter(),
        guess.quote(),
        guess.header(),
        guess.refusedRows(),
        guess.sheet(),
        guess.sheets(),
        guess.sampled(),
        guess.columns().stream().map(this::in).toList());
  }

  private ColumnGuess in(ColumnGuess column) {
    var counts = words.get(column.column());
    return counts == null || counts.isEmpty()
        ? column
        : new ColumnGuess(
            column.column(),
            column.name(),
            column.reading(),
            column.fits(),
            column.filled(),
            column.distinct(),
            column.examples(),
            byFrequency(counts));
  }

  private static List<String> byFrequency(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
