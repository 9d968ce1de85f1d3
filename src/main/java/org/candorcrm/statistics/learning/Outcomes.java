package org.candorcrm.statistics.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candorcrm.statistics.CannotLearn;
import org.candorcrm.statistics.Lesson;
import org.candorcrm.statistics.learning.cells.Blank;

/**
 * What became of the rows.
 *
 * @param happened of each row 1, 0, or NaN where it is still open
 * @param positive the word that counts as "it happened", as it was written
 * @param negative the other
 */
public record Outcomes(double[] happened, String positive, String negative) {

  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "true",
          "t",
          "1",
          "1.0",
          "won",
          "win",
          "closed won",
          "success",
          "successful",
          "converted",
          "churned",
          "churn",
          "left",
          "exited",
          "attrited",
          "bought",
          "purchased",
          "paid",
          "accepted",
          "positive",
          "pos",
          "good",
          "ja",
          "wahr",
          "gewonnen",
          "erfolg",
          "oui",
          "si",
          "sí",
          "+");
  private static final Set<String> NO =
      Set.of(
          "no",
          "n",
          "false",
          "f",
          "0",
          "0.0",
          "lost",
          "lose",
          "closed lost",
          "failure",
          "failed",
          "stayed",
          "retained",
          "rejected",
          "declined",
          "negative",
          "neg",
          "bad",
          "nein",
          "falsch",
          "verloren",
          "misserfolg",
          "non",
          "-",
          "-1",
          "<=50k",
          "existing");

  public static Outcomes of(String[] cells, Lesson lesson) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (String cell : cells) {
      if (!Blank.is(cell)) {
        counts.merge(Blank.plain(cell), 1, Integer::sum);
        written.putIfAbsent(Blank.plain(cell), cell.strip());
      }
    }
    if (!lesson.positive().isEmpty()) {
      return named(cells, counts, lesson);
    }
    List<String> words = List.copyOf(new TreeMap<>(counts).keySet());
    int open = cells.length - counts.values().stream().mapToInt(n -> n).sum();
    if (words.size() == 1 && open > 0) {
      return new Outcomes(
          Arrays.stream(cells).mapToDouble(cell -> Blank.is(cell) ? 0 : 1).toArray(),
          written.getOrDefault(words.getFirst(), ""),
          "");
    }
    if (words.size() != 2) {
      throw new CannotLearn(advice(counts, written, lesson));
    }
    boolean firstHappened = positive(words.getFirst(), words.getLast(), counts);
    String yes = firstHappened ? words.getFirst() : words.getLast();
    String no = firstHappened ? words.getLast() : words.getFirst();
    return of(
        cells,
        Set.of(yes),
        Set.of(no),
        written.getOrDefault(yes, yes),
        written.getOrDefault(no, no));
  }

  private static Outcomes named(String[] cells, Map<String, Integer> counts, Lesson lesson) {
    Set<String> yes = plain(lesson.positive());
    Set<String> no = plain(lesson.negative());
    for (String word : yes) {
      if (!counts.containsKey(word)) {
        throw new CannotLearn(
            "No row has the outcome \"%s\" in %s; there are %s."
                .formatted(word, lesson.target(), listed(counts, Map.of())));
      }
    }
    Set<String> others =
        no.isEmpty()
            ? counts.keySet().stream().filter(w -> !yes.contains(w)).collect(Collectors.toSet())
            : no;
    return of(
        cells,
        yes,
        others,
        String.join(" or ", lesson.positive()),
        no.isEmpty() ? "anything else" : String.join(" or ", lesson.negative()));
  }

  private static Set<String> plain(List<String> words) {
    return words.stream().map(Blank::plain).collect(Collectors.toSet());
  }

  private static Outcomes of(
      String[] cells, Set<String> yes, Set<String> no, String positive, String negative) {
    double[] happened =
        Arrays.stream(cells)
            .map(Blank::plain)
            .mapToDouble(word -> yes.contains(word) ? 1 : no.contains(word) ? 0 : Double.NaN)
            .toArray();
    for (double outcome : new double[] {0, 1}) {
      if (Arrays.stream(happened).noneMatch(value -> value == outcome)) {
        throw new CannotLearn(
            "All rows with an outcome have the same one (%s); there is nothing to tell apart."
                .formatted(outcome == 0 ? positive : negative));
      }
    }
    return new Outcomes(happened, positive, negative);
  }

  private static boolean positive(String one, String other, Map<String, Integer> counts) {
    if (YES.contains(one) != YES.contains(other)) {
      return YES.contains(one);
    }
    if (NO.contains(one) != NO.contains(other)) {
      return NO.contains(other);
    }
    if (one.endsWith(other) != other.endsWith(one)) {
      return other.endsWith(one);
    }
    try {
      return Double.parseDouble(one) > Double.parseDouble(other);
    } catch (NumberFormatException words) {
      return counts.getOrDefault(one, 0) <= counts.getOrDefault(other, 0);
    }
  }

  private static String advice(
      Map<String, Integer> counts, Map<String, String> written, Lesson lesson) {
    if (counts.isEmpty()) {
      return "The column "
          + lesson.target()
          + " is empty in all rows; there is no outcome to learn.";
    }
    if (counts.size() == 1) {
      return "All rows have the outcome %s in %s; there is nothing to tell apart."
          .formatted(listed(counts, written), lesson.target());
    }
    String example =
        counts.keySet().stream()
            .filter(YES::contains)
            .findFirst()
            .map(word -> written.getOrDefault(word, word))
            .orElse("WORD");
    return """
    %s has %d different values (%s), and an outcome has two. Say which ones count as "it happened" \
    with --positive "%s" (all others then count as "it did not"), and, where some rows are still \
    open, which ones count as "it did not" with --negative "WORD,WORD".\
    """
        .formatted(lesson.target(), counts.size(), listed(counts, written), example);
  }

  private static String listed(Map<String, Integer> counts, Map<String, String> written) {
    String listed =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(6)
            .map(e ->
                String.format(
                    Locale.ROOT,
                    "%s %,d",
                    written.getOrDefault(e.getKey(), e.getKey()),
                    e.getValue()))
            .collect(Collectors.joining(", "));
    return counts.size() > 6 ? listed + ", ..." : listed;
  }
}
