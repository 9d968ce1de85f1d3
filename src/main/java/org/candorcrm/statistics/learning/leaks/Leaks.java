package org.candorcrm.statistics.learning.leaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Leak;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;

/**
 * Looks for columns that know the outcome (leakage as told by Kaufman, Rosset, Perlich, "Leakage in
 * data mining: formulation, detection, and avoidance", KDD 2011). A column is left out when the
 * evidence is beyond what an honest one would leave in so many rows; what is merely strange is
 * named and kept.
 */
public final class Leaks {

  private Leaks() {}

  /**
   * @param happened of each row 1, 0, or NaN where the outcome is still open
   * @return the strongest first
   */
  public static List<Leak> in(
      Cases cases, List<Column> columns, double[] happened, String target, String time) {
    int[] known =
        IntStream.range(0, happened.length).filter(i -> !Double.isNaN(happened[i])).toArray();
    double[] outcome = Arrays.stream(known).mapToDouble(i -> happened[i]).toArray();
    List<Leak> found = new ArrayList<>();
    columns.parallelStream()
        .filter(column -> !column.name().equals(time) && !same(column.name(), target))
        .map(column -> of(column, cases.column(column.name()), known, outcome, happened, target))
        .toList()
        .forEach(leak -> leak.ifPresent(found::add));
    found.sort(
        Comparator.comparing((Leak leak) -> !leak.leftOut())
            .thenComparing(Comparator.comparingDouble(Leak::auc).reversed()));
    return found;
  }

  private static boolean same(String one, String other) {
    return Blank.plain(one).equals(Blank.plain(other));
  }

  private static Optional<Leak> of(
      Column column,
      String[] cells,
      int[] known,
      double[] outcome,
      double[] happened,
      String target) {
    String[] ofKnown = Arrays.stream(known).mapToObj(i -> cells[i]).toArray(String[]::new);
    Alone alone = Alone.of(column, ofKnown, outcome);
    double yes = Arrays.stream(outcome).sum();
    double rarer = Math.min(yes, outcome.length - yes);
    var suspicion =
        new Suspicion(alone, yes / outcome.length, rarer, Name.of(column.name(), target));
    return suspicion
        .withTheOutcome(cells, happened)
        .or(suspicion::saysTheOutcome)
        .or(suspicion::filledForOne)
        .or(suspicion::valuesOfOne)
        .or(suspicion::tellsTheEnd)
        .or(suspicion::goesOnChanging)
        .or(suspicion::judged)
        .or(suspicion::strong);
  }
}
