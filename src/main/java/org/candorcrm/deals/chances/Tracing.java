package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.chances.Path.Trait;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.statistics.Cases;

/**
 * Leads from the chance of a place to that of one deal which stands there. Those that stood there
 * are given what is special to the deal, one thing after the other, and what is said of them on
 * average then is the next step (interventional attribution in one order: Strumbelj, Kononenko,
 * "Explaining prediction models and individual predictions with feature contributions", Knowledge
 * and Information Systems 41, 2014; strongest first). So the first step begins at what became of
 * them, and the last one ends at the deal.
 */
final class Tracing {

  private static final int MOST = 4;
  private static final double LEAST = 0.005;

  /** Two columns that tell one thing are given together: alone, each may say the opposite. */
  private static final Set<String> TALKS = Set.of("contacts_30", "quiet_days");

  /** What all deals of a place have in common. */
  private static final Set<String> OF_THE_PLACE = Set.of("stage", "pipeline");

  private final List<String> columns;
  private final Cases asked;
  private final Cases judged;
  private final double[][] mine;
  private final double[][] theirs;
  private final double slope;

  /** By the very list, as {@link Usual} keeps one for each place. */
  private final Map<List<Usual.Said>, Map<String, Double>> middles = new IdentityHashMap<>();

  private final Usual usual;
  private final Similar similar;
  private final double day;

  Tracing(Judgement judgement, Usual usual, Similar similar, Cases asked, double day) {
    this.columns = judgement.learned().columns();
    this.asked = asked;
    this.mine = judgement.learned().moves(asked);
    this.judged = judgement.cases(usual.rows());
    this.theirs = judgement.learned().moves(judged);
    this.slope = slope(theirs, usual.logOdds());
    this.usual = usual;
    this.similar = similar;
    this.day = day;
  }

  /** What was learned may be told less surely than columns move it (calibration). */
  private static double slope(double[][] moves, double[] logOdds) {
    var sums = new double[moves.length];
    for (int i = 0; i < moves.length; i++) {
      sums[i] = java.util.Arrays.stream(moves[i]).sum();
    }
    double middle = java.util.Arrays.stream(sums).average().orElse(0);
    double said = java.util.Arrays.stream(logOdds).average().orElse(0);
    double together = 0;
    double alone = 0;
    for (int i = 0; i < sums.length; i++) {
      together += (sums[i] - middle) * (logOdds[i] - said);
      alone += (sums[i] - middle) * (sums[i] - middle);
    }
    return alone > 0 ? Math.clamp(together / alone, 0, 3) : 1;
  }

  /**
   * @param row of the deal among those asked about
   * @param shift what is added to the log-odds of all at the place
   */
  Path path(int row, DealLife life, double level, double shift, double own) {
    var place = Place.of(life, day);
    var those = usual.there(place);
    var logOdds = those.stream().mapToDouble(one -> one.logOdds() + shift).toArray();
    double before = Usual.average(those, logOdds);
    var traits = new ArrayList<Trait>();
    for (var group : strongest(row, those)) {
      var then = given(row, group, those, logOdds);
      double after = Usual.average(those, then);
      var trait = trait(row, group, those, life, after - before);
      if (traits.size() < MOST && Math.abs(trait.step()) >= LEAST && sayable(trait)) {
        traits.add(trait);
        logOdds = then;
        before = after;
      }
    }
    return new Path(level, own, traits);
  }

  private List<List<Integer>> strongest(int row, List<Usual.Said> those) {
    return IntStream.range(0, columns.size())
        .filter(column -> !OF_THE_PLACE.contains(columns.get(column)))
        .boxed()
        .collect(Collectors.groupingBy(this::thing))
        .values()
        .stream()
        .sorted(
            Comparator.comparingDouble((List<Integer> group) -> -Math.abs(apart(row, group, those)))
                .thenComparing(List::getFirst))
        .toList();
  }

  private String thing(int column) {
    var name = columns.get(column);
    return TALKS.contains(name) ? "talks" : name;
  }

  private double apart(int row, List<Integer> group, List<Usual.Said> those) {
    return group.stream().mapToDouble(column -> apart(row, column, those)).sum();
  }

  private double apart(int row, int column, List<Usual.Said> those) {
    double usually =
        those.stream().mapToDouble(one -> theirs[one.row()][column]).average().orElse(0);
    return mine[row][column] - usually;
  }

  /** The column that goes furthest the way of all of them. */
  private int telling(int row, List<Integer> group, List<Usual.Said> those, double step) {
    return group.stream()
        .max(Comparator.comparingDouble(column -> apart(row, column, those) * Math.signum(step)))
        .orElseThrow();
  }

  private double[] given(int row, List<Integer> group, List<Usual.Said> those, double[] logOdds) {
    var then = logOdds.clone();
    for (int i = 0; i < then.length; i++) {
      for (int column : group) {
        then[i] += slope * (mine[row][column] - theirs[those.get(i).row()][column]);
      }
    }
    return then;
  }

  private Trait trait(
      int row, List<Integer> group, List<Usual.Said> those, DealLife life, double step) {
    var name = columns.get(telling(row, group, those, step));
    var value = asked.has(name) ? asked.cell(row, asked.place(name)).strip() : "";
    double usually = TALKS.contains(name) ? middle(name, those) : Double.NaN;
    int expected = Alike.expected(name, life, day, number(value), usually);
    var alike = Alike.of(name, life, day, similar, step, expected);
    return new Trait(name, value, step, alike, expected * step < 0);
  }

  /** Of a column of those that stood there; NaN where it holds no number. */
  private double middle(String column, List<Usual.Said> those) {
    return middles
        .computeIfAbsent(those, unseen -> new HashMap<>())
        .computeIfAbsent(column, unseen -> counted(column, those));
  }

  private double counted(String column, List<Usual.Said> those) {
    if (!judged.has(column)) {
      return Double.NaN;
    }
    int place = judged.place(column);
    var sorted =
        those.stream()
            .mapToDouble(one -> number(judged.cell(one.row(), place).strip()))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }

  private static boolean sayable(Trait trait) {
    return !trait.surprising() || trait.alike().all() > 0;
  }
}
