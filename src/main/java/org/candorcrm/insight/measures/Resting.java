package org.candorcrm.insight.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.query.DailyRequest;
import org.candorcrm.records.query.Groups;
import org.jspecify.annotations.Nullable;

/**
 * What the figure of a period rests on: counted along with the figure where one statement reads the
 * same records, since reading them is most of the work.
 */
public final class Resting {

  private static final int MOST_FIGURES = 12;

  private final LocalDate from;
  private final LocalDate to;
  private final List<AggregateRequest.Measure> figures;
  private @Nullable Map<String, @Nullable Object> counted;

  /**
   * @param figures counts, and the newest moment; by names that no figure of a measure has
   */
  public Resting(LocalDate from, LocalDate to, List<AggregateRequest.Measure> figures) {
    this.from = from;
    this.to = to;
    this.figures = List.copyOf(figures);
  }

  /** By name, a figure of nothing is missing; null where it was not counted along. */
  public @Nullable Map<String, @Nullable Object> counted() {
    return counted;
  }

  public List<AggregateRequest.Measure> figures() {
    return figures;
  }

  /**
   * Whether one statement may have the figures of a measure and these: no way to a field has two
   * ends, and none of them tells what colleagues do.
   */
  boolean along(DailyFigures daily, Measure measure) {
    var own = measure.daily(null);
    if (own.figures().size() + figures.size() > MOST_FIGURES) {
      return false;
    }
    boolean single =
        figures.stream()
            .map(AggregateRequest.Measure::field)
            .allMatch(
                path -> path == null || !path.contains(".") || daily.parts(measure.daily(path)));
    return single
        && !daily.guarded(
            new DailyRequest(own.plural(), own.filter(), own.day(), null, with(own.figures())));
  }

  /** The figures of the measure and these. */
  List<AggregateRequest.Measure> with(List<AggregateRequest.Measure> own) {
    var all = new ArrayList<>(own);
    all.addAll(figures);
    return all;
  }

  boolean over(LocalDate first, LocalDate last) {
    return from.equals(first) && to.equals(last);
  }

  boolean within(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Adds up what each of these groups rests on, which share no record. */
  void take(List<Groups.Group> groups) {
    var sums = new HashMap<String, @Nullable Object>();
    for (var group : groups) {
      for (var figure : figures) {
        var value = group.measures().get(figure.name());
        if (value != null) {
          sums.put(figure.name(), together(value, sums.get(figure.name())));
        }
      }
    }
    counted = sums;
  }

  private static Object together(Object one, @Nullable Object other) {
    if (other == null) {
      return one;
    }
    if (one instanceof Instant moment && other instanceof Instant later) {
      return moment.isAfter(later) ? moment : later;
    }
    return new BigDecimal(one.toString()).add(new BigDecimal(other.toString()));
  }
}
