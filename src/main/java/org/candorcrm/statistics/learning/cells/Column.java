package org.candorcrm.statistics.learning.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One column of a table, and how its cells are read.
 *
 * @param kind what most of its cells are
 */
public record Column(String name, Kind kind, NumberReading numbers, DateReading dates) {

  /** What a column holds. */
  public enum Kind {
    /** Amounts and counts. */
    NUMBER,
    /** Days or moments. */
    DATE,
    /** One of some words that come again and again. */
    WORD,
    /** Sentences. */
    TEXT,
    /** Tells rows apart and says nothing about them: an id, a name, an address. */
    NAME,
    /** The same in every row. */
    SAME
  }

  private static final Pattern NAMING =
      Pattern.compile(
          "(^|.*[^a-z])(id|ids|nr|no|num|number|key|uuid|guid|index|row|rownumber|ref|reference|phone|telefon|nummer)([^a-z].*|$)");
  private static final Pattern CAMEL_ID = Pattern.compile(".*[a-z](Id|ID|Nr|No|Number|Key)$");
  private static final double MOST = 0.95;

  /** Finds out how a column is to be read. */
  public static Column of(String name, String[] cells) {
    List<String> filled = Arrays.stream(cells).filter(cell -> !Blank.is(cell)).toList();
    Map<String, Integer> counts = new HashMap<>();
    filled.forEach(cell -> counts.merge(Blank.plain(cell), 1, Integer::sum));
    var numbers = NumberReading.of(filled);
    var dates = DateReading.of(filled);
    long spellings = Arrays.stream(cells).map(Blank::plain).distinct().limit(2).count();
    if (spellings < 2) {
      return new Column(name, Kind.SAME, numbers, dates);
    }
    return new Column(name, kind(name, filled, counts, numbers, dates), numbers, dates);
  }

  private static Kind kind(
      String name,
      List<String> filled,
      Map<String, Integer> counts,
      NumberReading numbers,
      DateReading dates) {
    double enough = MOST * filled.size();
    if (!filled.isEmpty()
        && filled.stream().filter(c -> !Double.isNaN(dates.read(c))).count() >= enough) {
      return Kind.DATE;
    }
    long read = filled.stream().filter(c -> !Double.isNaN(numbers.read(c))).count();
    if (!filled.isEmpty() && read >= enough) {
      return counting(name, filled, counts, numbers) ? Kind.NAME : Kind.NUMBER;
    }
    double words =
        filled.stream().mapToInt(c -> c.strip().split("\\s+").length).average().orElse(0);
    double different = (double) counts.size() / Math.max(1, filled.size());
    if (filled.size() < 30 || different < 0.3) {
      return Kind.WORD;
    }
    if (words >= 4) {
      return Kind.TEXT;
    }
    long repeated = counts.values().stream().filter(n -> n >= 5).mapToInt(n -> n).sum();
    return repeated >= 0.2 * filled.size() ? Kind.WORD : Kind.NAME;
  }

  /** Numbers that only count the rows. */
  private static boolean counting(
      String name, List<String> filled, Map<String, Integer> counts, NumberReading numbers) {
    if (filled.size() < 30 || counts.size() < 0.98 * filled.size()) {
      return false;
    }
    double[] values = filled.stream().mapToDouble(numbers::read).sorted().toArray();
    if (Arrays.stream(values).anyMatch(v -> v != Math.rint(v))) {
      return false;
    }
    double span = values[values.length - 1] - values[0] + 1;
    return span <= 1.2 * values.length
        || NAMING.matcher(name.toLowerCase(Locale.ROOT)).matches()
        || CAMEL_ID.matcher(name).matches();
  }

  /** Whether it only tells rows apart, but by numbers, which may count them. */
  public boolean counts(String[] cells) {
    return kind == Kind.NAME
        && Arrays.stream(cells)
            .filter(c -> !Blank.is(c))
            .allMatch(c -> !Double.isNaN(numbers.read(c)));
  }

  /** The same column, its numbers taken for a quantity. */
  public Column asNumbers() {
    return new Column(name, Kind.NUMBER, numbers, dates);
  }

  /** The cell as a number (dates in days since 1970); NaN where it says nothing. */
  public double number(String cell) {
    if (Blank.is(cell)) {
      return Double.NaN;
    }
    return kind == Kind.DATE ? dates.read(cell) : numbers.read(cell);
  }

  public double[] numbers(String[] cells) {
    return Arrays.stream(cells).mapToDouble(this::number).toArray();
  }

  /** The words of a text, each once. */
  public static List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    for (String word : Blank.plain(cell).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 2 && !words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
