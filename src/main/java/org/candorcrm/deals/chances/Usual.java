package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;

/**
 * What would be said on average of deals that stand at a place on any day, those included that were
 * never decided. What is said of one deal is compared with it, so that all deals of a place
 * together get what the two risks say, and each its part of it.
 */
final class Usual {

  private static final int ENOUGH = 25;
  private static final int MOST = 4_000;
  private static final int PURPOSE = -2;

  private static final double WIDEST = 12;
  private static final int STEPS = 40;

  /**
   * @param row of the moment that it was said of
   */
  record Said(double logOdds, double days, int row) {}

  private final Map<Object, List<Said>> said = new HashMap<>();
  private final Map<Place, Double> shifts = new HashMap<>();
  private List<String[]> rows = List.of();
  private double[] logOdds = {};

  private Usual() {}

  static Usual of(Optional<Judgement> judgement, List<DealLife> lives, double from, double until) {
    var usual = new Usual();
    if (judgement.isEmpty()) {
      return usual;
    }
    var chosen = new ArrayList<Landmark>();
    for (var life : lives) {
      choose(Landmark.of(life, from, until), life).ifPresent(chosen::add);
    }
    // The newest ones, where there are many: they are most like those that stand open.
    chosen.sort(Comparator.comparingDouble(one -> -one.at()));
    var some = chosen.subList(0, Math.min(MOST, chosen.size()));
    usual.rows = some.stream().map(one -> judgement.get().row(one)).toList();
    var chances = judgement.get().learned().chances(judgement.get().cases(usual.rows));
    usual.logOdds = chances.stream().mapToDouble(one -> LogOdds.of(one.probability())).toArray();
    for (int i = 0; i < some.size(); i++) {
      var place = some.get(i).place();
      var one = new Said(usual.logOdds[i], some.get(i).days(), i);
      usual.add(place, one);
      usual.add(List.of(place.pipeline(), place.stage()), one);
      usual.add("", one);
    }
    return usual;
  }

  /** One moment of a life, drawn evenly from it; it counts for the whole life. */
  private static Optional<Landmark> choose(List<Landmark> landmarks, DealLife life) {
    double all = landmarks.stream().mapToDouble(Landmark::days).sum();
    double left = life.chosen(PURPOSE) * all;
    for (var landmark : landmarks) {
      left -= landmark.days();
      if (left <= 0) {
        return Optional.of(new Landmark(life, landmark.at(), landmark.place(), all));
      }
    }
    return Optional.empty();
  }

  private void add(Object key, Said one) {
    said.computeIfAbsent(key, unseen -> new ArrayList<>()).add(one);
  }

  /**
   * By how much all that is said at a place has to move, in log-odds, so that it comes to a level
   * on average.
   */
  double shift(Place place, double level) {
    return shifts.computeIfAbsent(place, unknown -> solved(there(place), level));
  }

  /** The moments that were looked at, as they were judged. */
  List<String[]> rows() {
    return rows;
  }

  double[] logOdds() {
    return logOdds.clone();
  }

  /** What was said at a place, or around it where that is little. */
  List<Said> there(Place place) {
    for (var key : List.of(place, List.of(place.pipeline(), place.stage()))) {
      var some = said.getOrDefault(key, List.of());
      if (some.size() >= ENOUGH) {
        return some;
      }
    }
    return said.getOrDefault("", List.of());
  }

  private static double solved(List<Said> some, double level) {
    double low = -WIDEST;
    double high = WIDEST;
    for (int i = 0; i < STEPS && !some.isEmpty(); i++) {
      double middle = (low + high) / 2;
      boolean below =
          average(some, some.stream().mapToDouble(one -> one.logOdds() + middle).toArray()) < level;
      low = below ? middle : low;
      high = below ? high : middle;
    }
    return (low + high) / 2;
  }

  /** The chance of such deals, each counting as long as it stood there. */
  static double average(List<Said> some, double[] logOdds) {
    double sum = 0;
    double days = 0;
    for (int i = 0; i < logOdds.length; i++) {
      sum += some.get(i).days() * LogOdds.chance(logOdds[i]);
      days += some.get(i).days();
    }
    return days > 0 ? sum / days : 0;
  }
}
