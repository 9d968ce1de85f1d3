package org.candorcrm.insight.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.DailyRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and how.
 *
 * @param key name of a standard measure, or the id of the question that it belongs to
 * @param labels what people call it
 * @param type plural noun of the record type
 * @param filter an expression that each record must meet, or null
 * @param function how the figure is made
 * @param field what it is made of; null for COUNT and SHARE
 * @param hit for SHARE: which of the records are counted; null for all others
 * @param day the date or moment that places a record in time; null: what stood at the end of a day
 * @param unit what the figure is in
 * @param breakdowns paths that it is prepared by, besides all together
 */
public record Measure(
    String key,
    Labels labels,
    String type,
    @Nullable String filter,
    Function function,
    @Nullable String field,
    @Nullable String hit,
    @Nullable String day,
    Unit unit,
    List<String> breakdowns) {

  /** How a figure is made. */
  public enum Function {
    COUNT,
    SUM,
    AVERAGE,
    MEDIAN,
    SHARE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a figure is in; money is in the workspace's currency, percent a share of 1. */
  public enum Unit {
    RECORDS,
    MONEY,
    NUMBER,
    PERCENT,
    DAYS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Measure {
    breakdowns = List.copyOf(breakdowns);
    boolean counts = function == Function.COUNT || function == Function.SHARE;
    if (counts != (field == null) || (function == Function.SHARE) != (hit != null)) {
      throw new IllegalArgumentException(
          key + ": a count and a share have no field, a share has a hit");
    }
  }

  /** Whether it tells what stood at the end of a day, rather than what happened on it. */
  public boolean stands() {
    return day == null;
  }

  /** Whether the figures of days add up to those of months. */
  public boolean adds() {
    return function == Function.COUNT || function == Function.SUM;
  }

  /**
   * Its figures day by day: how many, their total, and for a median the middle.
   *
   * @param breakdown a path, or null
   */
  public DailyRequest daily(@Nullable String breakdown) {
    return new DailyRequest(type, filter, day, breakdown, figures());
  }

  /** See {@link Tally}: {@code n}, {@code total}, and {@code middle} where it is a median. */
  List<AggregateRequest.Measure> figures() {
    var figures = new ArrayList<AggregateRequest.Measure>();
    figures.add(figure(AggregateRequest.Function.COUNT, field, null, "n"));
    switch (function) {
      case COUNT -> figures.add(figure(AggregateRequest.Function.COUNT, null, null, "total"));
      case SHARE -> figures.add(figure(AggregateRequest.Function.COUNT, null, hit, "total"));
      case SUM, AVERAGE, MEDIAN ->
          figures.add(figure(AggregateRequest.Function.SUM, field, null, "total"));
    }
    if (function == Function.MEDIAN) {
      figures.add(figure(AggregateRequest.Function.MEDIAN, field, null, "middle"));
    }
    return figures;
  }

  private static AggregateRequest.Measure figure(
      AggregateRequest.Function function,
      @Nullable String of,
      @Nullable String which,
      String name) {
    return new AggregateRequest.Measure(function, of, which, name);
  }

  /** The same with another filter and breakdowns, under another key. */
  public Measure as(
      String otherKey, Labels others, @Nullable String otherFilter, List<String> paths) {
    return new Measure(otherKey, others, type, otherFilter, function, field, hit, day, unit, paths);
  }
}
