package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * The two risks for each place that a deal may stand at: a stage, for a while. Each leans on deals
 * of the same age in any stage, these on their pipeline, the pipeline on all: what has waited for
 * long is more like what waits elsewhere than like what moves. What happened longer ago counts
 * less.
 */
final class Places {

  private static final double WEEK = 7;

  private final double until;
  private final double half;
  private final Map<Place, Incidence> narrow = new HashMap<>();
  private final Map<List<String>, Incidence> stages = new HashMap<>();
  private final Map<List<String>, Incidence> ages = new HashMap<>();
  private final Map<String, Incidence> pipelines = new HashMap<>();
  private final Map<String, Incidence> births = new HashMap<>();
  private final Incidence all;
  private final Incidence born;

  private Places(List<DealLife> lives, double from, double until, double half) {
    this.until = until;
    this.half = half;
    var landmarks = new ArrayList<Landmark>();
    var beginnings = new ArrayList<Landmark>();
    for (var life : lives) {
      landmarks.addAll(Landmark.of(life, from, until));
      if (life.born() >= from && life.born() < until) {
        beginnings.add(new Landmark(life, life.born(), new Place(life.pipeline(), "", 0), 1));
      }
    }
    all = Incidence.of(stretches(landmarks), null);
    born = Incidence.of(stretches(beginnings), all);
    grouped(landmarks, one -> one.place().pipeline())
        .forEach((key, some) -> pipelines.put(key, Incidence.of(stretches(some), all)));
    grouped(beginnings, one -> one.place().pipeline())
        .forEach((key, some) -> births.put(key, Incidence.of(stretches(some), born)));
    grouped(landmarks, one -> List.of(one.place().pipeline(), one.place().stage()))
        .forEach((key, some) ->
            stages.put(key, Incidence.of(stretches(some), pipeline(key.getFirst()))));
    grouped(landmarks, one -> List.of(one.place().pipeline(), "" + one.place().age()))
        .forEach(
            (key, some) -> ages.put(key, Incidence.of(stretches(some), pipeline(key.getFirst()))));
    grouped(landmarks, Landmark::place)
        .forEach((key, some) ->
            narrow.put(
                key,
                Incidence.of(stretches(some), ages.get(List.of(key.pipeline(), "" + key.age())))));
  }

  /**
   * @param half after so many days, what happened counts half
   */
  static Places of(List<DealLife> lives, double from, double until, double half) {
    return new Places(lives, from, until, half);
  }

  Incidence at(Place place) {
    var found = narrow.get(place);
    return found == null ? stage(place.pipeline(), place.stage()) : found;
  }

  Incidence anywhere() {
    return all;
  }

  /** Of a deal that begins. */
  Incidence born(String pipeline) {
    return births.getOrDefault(pipeline, born);
  }

  private Incidence stage(String pipeline, String stage) {
    var found = stages.get(List.of(pipeline, stage));
    return found == null ? pipeline(pipeline) : found;
  }

  private Incidence pipeline(String pipeline) {
    return pipelines.getOrDefault(pipeline, all);
  }

  private List<Stretch> stretches(List<Landmark> landmarks) {
    double days = landmarks.stream().mapToDouble(Landmark::days).average().orElse(1);
    double growth = Math.pow(0.5, -WEEK / half);
    return landmarks.stream()
        .map(one -> one.stretch(until, one.days() / days * faded(one.at()), growth))
        .toList();
  }

  private double faded(double day) {
    return Math.pow(0.5, (until - day) / half);
  }

  private static <K> Map<K, List<Landmark>> grouped(
      List<Landmark> landmarks, java.util.function.Function<Landmark, K> by) {
    var groups = new HashMap<K, List<Landmark>>();
    landmarks.forEach(
        one -> groups.computeIfAbsent(by.apply(one), key -> new ArrayList<>()).add(one));
    return groups;
  }

  /**
   * Whether stages tell deals that were won from those that were lost, beyond chance (likelihood
   * ratio of a table of stages by outcomes; its chi-square made normal by Wilson, Hilferty, 1931).
   */
  static boolean tell(List<DealLife> over) {
    var counts = new HashMap<String, double[]>();
    var total = new double[2];
    for (var life : over) {
      double at = life.born() + (life.closed() - life.born()) * life.chosen(-1);
      int outcome = life.outcome() == Outcome.WON ? 0 : 1;
      counts.computeIfAbsent(life.stageAt(at), key -> new double[2])[outcome]++;
      total[outcome]++;
    }
    double sum = total[0] + total[1];
    if (sum < 30 || counts.size() < 2) {
      return false;
    }
    double ratio = 0;
    for (var row : counts.values()) {
      for (int outcome = 0; outcome < 2; outcome++) {
        double expected = (row[0] + row[1]) * total[outcome] / sum;
        ratio += row[outcome] > 0 ? 2 * row[outcome] * Math.log(row[outcome] / expected) : 0;
      }
    }
    double free = counts.size() - 1.0;
    double normal = (Math.cbrt(ratio / free) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free));
    return normal > 2.33;
  }
}
