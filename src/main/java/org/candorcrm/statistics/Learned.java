package org.candorcrm.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candorcrm.statistics.learning.Alternatives;
import org.candorcrm.statistics.learning.Drifting;
import org.candorcrm.statistics.learning.Outcomes;
import org.candorcrm.statistics.learning.Study;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.judging.Scores;

/** What was learned from a table. Made by {@link Learning}. */
public final class Learned {

  private static final int LOOKED_AT = 2_000;

  private final Outcomes outcomes;
  private final List<Leak> leaks;
  private final List<String> unused;
  private final int open;
  private final Study study;
  private final String time;

  Learned(
      Outcomes outcomes,
      List<Leak> leaks,
      List<String> unused,
      int open,
      Study study,
      String time) {
    this.time = time;
    this.outcomes = outcomes;
    this.leaks = leaks;
    this.unused = unused;
    this.open = open;
    this.study = study;
  }

  /** The outcome whose chance is told, as it was written. */
  public String positive() {
    return outcomes.positive();
  }

  public String negative() {
    return outcomes.negative();
  }

  /** Rows without an outcome, which were not learned from. */
  public int open() {
    return open;
  }

  /** Columns that look as if they had been filled in after the outcome. */
  public List<Leak> leaks() {
    return leaks;
  }

  /** Columns that were learned from. */
  public List<String> columns() {
    return study.columns().stream().map(Column::name).toList();
  }

  /** Columns that say nothing: always the same, or not there in the rows asked about. */
  public List<String> unused() {
    return unused;
  }

  public Signal signal() {
    return study.signal();
  }

  /** One chance for each row, in the order of the rows. */
  public List<Chance> chances(Cases asked) {
    return List.of(study.chances(asked));
  }

  /** What has moved, within the rows learned from and from them to those asked about. */
  public List<Drift> drift(Cases asked) {
    return Drifting.of(study, asked, time);
  }

  /** What each of {@link #columns} moves the log-odds of each row by. */
  public double[][] moves(Cases asked) {
    return study.moves(asked);
  }

  /** How much each column moves the log-odds on average, the strongest first. */
  public Map<String, Double> weights() {
    int every = Math.max(1, study.cases().count() / LOOKED_AT);
    int[] some = IntStream.range(0, study.cases().count() / every).map(i -> i * every).toArray();
    double[][] moves = study.moves(study.cases().only(some));
    List<String> names = columns();
    Map<String, Double> sizes = new LinkedHashMap<>();
    for (int c = 0; c < names.size(); c++) {
      int column = c;
      sizes.put(
          names.get(c),
          Arrays.stream(moves).mapToDouble(m -> Math.abs(m[column])).average().orElse(0));
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /**
   * Why each chance is what it is.
   *
   * @param most so many reasons and changes for each row
   */
  public List<Why> why(Cases asked, int most) {
    Chance[] chances = study.chances(asked);
    double[][] moves = study.moves(asked);
    var alternatives = Alternatives.of(study);
    return IntStream.range(0, asked.count())
        .parallel()
        .mapToObj(row -> why(asked, row, chances[row], moves[row], most, alternatives))
        .toList();
  }

  private Why why(
      Cases asked, int row, Chance chance, double[] moves, int most, Alternatives alternatives) {
    double here = Scores.logOdds(chance.probability());
    int[] strongest =
        IntStream.range(0, moves.length)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> -Math.abs(moves[c])))
            .limit(most)
            .mapToInt(c -> c)
            .toArray();
    List<Why.Reason> reasons = new ArrayList<>();
    List<Why.Change> changes = new ArrayList<>();
    for (int c : strongest) {
      double points = 100 * (chance.probability() - Scores.chance(here - moves[c]));
      if (Math.abs(points) >= 0.5) {
        String name = study.columns().get(c).name();
        String value = asked.has(name) ? asked.cell(row, asked.place(name)).strip() : "";
        reasons.add(new Why.Reason(name, value, points));
        alternatives.against(asked, row, study.columns().get(c), chance).ifPresent(changes::add);
      }
    }
    return new Why(chance, reasons, changes);
  }
}
