package org.candorcrm.records.formats;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * How rows are written in a text.
 *
 * @param skippedLines lines before the first row: Excel's {@code sep=;}
 */
record TextShape(char delimiter, char quote, int skippedLines) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int SAMPLED_ROWS = 200;

  /** Guesses from the beginning of the text. */
  static TextShape of(String sample, Hints hints) throws IOException {
    var said = separatorLine(sample);
    int skipped = said == null ? 0 : 1;
    char quote = hints.quote() == null ? quote(sample) : hints.quote();
    if (hints.delimiter() != null) {
      return new TextShape(hints.delimiter(), quote, skipped);
    }
    if (said != null) {
      return new TextShape(said, quote, skipped);
    }
    if (hints.format() == Format.TSV) {
      return new TextShape('\t', quote, 0);
    }
    char best = ',';
    double bestScore = 0;
    for (char delimiter : DELIMITERS) {
      double score = score(sample, delimiter, quote);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return new TextShape(best, quote, 0);
  }

  private static @Nullable Character separatorLine(String sample) {
    if (!sample.startsWith("sep=") || sample.length() < 6) {
      return null;
    }
    char after = sample.charAt(5);
    return after == '\n' || after == '\r' ? sample.charAt(4) : null;
  }

  /**
   * How many rows agree on a number of columns, and on the first row's; more columns are better.
   */
  private static double score(String sample, char delimiter, char quote) throws IOException {
    var limits = new Limits(10_000, sample.length() + 1, sample.length() + 1, 1, 1, 1);
    var counts = new HashMap<Integer, Integer>();
    int rows = 0;
    int first = 0;
    try (var scanner = new DelimitedScanner(new StringReader(sample), delimiter, quote, limits)) {
      while (rows < SAMPLED_ROWS && scanner.next()) {
        int columns = scanner.fault() == null ? scanner.count() : 0;
        first = rows == 0 ? columns : first;
        counts.merge(columns, 1, Integer::sum);
        rows++;
      }
    }
    int common = 0;
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() > most) {
        common = entry.getKey();
        most = entry.getValue();
      }
    }
    if (common == 0) {
      return 0;
    }
    double agreeing = (double) most / rows;
    return agreeing * (first == common ? 2 : 1) + Math.min(common, 100) / 1000.0;
  }

  /** Single quotes are only meant where there are no double ones, and cells begin and end so. */
  private static char quote(String sample) {
    if (sample.indexOf('"') >= 0 || sample.indexOf('\'') < 0) {
      return '"';
    }
    int opening = 0;
    int closing = 0;
    for (int i = 0; i < sample.length(); i++) {
      if (sample.charAt(i) == '\'') {
        boolean opens = i == 0 || divides(sample.charAt(i - 1));
        boolean closes = i + 1 == sample.length() || divides(sample.charAt(i + 1));
        opening += opens && !closes ? 1 : 0;
        closing += closes && !opens ? 1 : 0;
      }
    }
    return opening > 3 && opening == closing ? '\'' : '"';
  }

  private static boolean divides(char c) {
    return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r';
  }
}
