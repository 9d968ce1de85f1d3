package org.candorcrm.insight.surprises;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Surprises that are one event: the level and the trend of one measure, and measures that have
 * always moved together and now did in the same week, such as forms sent and leads from the
 * website.
 */
final class Events {

  private static final int FEWEST_WEEKS = 17;
  private static final double TOGETHER = 0.6;
  private static final int WEEK = 7;

  private Events() {}

  /** What is told of an event, and what else shows it. */
  record Event(SurpriseView first, List<SurpriseView> also) {

    List<UUID> ids() {
      return Stream.concat(Stream.of(first), also.stream()).map(SurpriseView::id).toList();
    }
  }

  /**
   * @param all the one that counts most first, which speaks for its event
   */
  static List<Event> of(List<SurpriseView> all) {
    var events = new ArrayList<Event>();
    for (var one : all) {
      var same = events.stream().filter(event -> same(event.first(), one)).findFirst();
      if (same.isPresent()) {
        same.get().also().add(one);
      } else {
        events.add(new Event(one, new ArrayList<>()));
      }
    }
    return events;
  }

  private static boolean same(SurpriseView one, SurpriseView other) {
    if (one.measure().equals(other.measure())) {
      return Objects.equals(one.segmentLabel(), other.segmentLabel());
    }
    boolean way = one.actual() > one.expected() == other.actual() > other.expected();
    return way
        && one.kind().equals(other.kind())
        && Math.abs(ChronoUnit.DAYS.between(one.since(), other.since())) < WEEK
        && moved(one.history(), other.history()) >= TOGETHER;
  }

  /** How far the steps from week to week go together, -1 to 1; 0 where too few are known. */
  private static double moved(List<Double> one, List<Double> other) {
    int weeks = Math.min(one.size(), other.size());
    if (weeks < FEWEST_WEEKS) {
      return 0;
    }
    double[] a = steps(one, weeks);
    double[] b = steps(other, weeks);
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < a.length; i++) {
      both += a[i] * b[i];
      first += a[i] * a[i];
      second += b[i] * b[i];
    }
    return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
  }

  /** Without the last, which surprised in both: chance may have brought that together. */
  private static double[] steps(List<Double> history, int weeks) {
    var last = history.subList(history.size() - weeks, history.size() - 1);
    double[] steps = new double[last.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = last.get(i + 1) - last.get(i);
    }
    return steps;
  }
}
