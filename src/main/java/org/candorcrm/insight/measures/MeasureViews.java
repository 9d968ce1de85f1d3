package org.candorcrm.insight.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Measures as the API answers them. */
public final class MeasureViews {

  private MeasureViews() {}

  /**
   * A measure.
   *
   * @param stands whether it tells what stood at the end of a day
   * @param preparedAt when it was prepared last; null where it was not yet
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record MeasureView(
      String key,
      String label,
      String type,
      @Nullable String filter,
      String function,
      @Nullable String field,
      @Nullable String hit,
      @Nullable String day,
      boolean stands,
      String unit,
      List<String> breakdowns,
      @Nullable Instant preparedAt,
      @Nullable String problem) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record SeriesView(
      String unit,
      String currency,
      @Nullable String breakdown,
      String step,
      boolean prepared,
      @Nullable LocalDate toldFrom,
      @Nullable LocalDate seenFrom,
      @Nullable String withheld,
      List<LineView> lines) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record LineView(String segment, @Nullable String label, List<PointView> points) {}

  /**
   * One span of time.
   *
   * @param start its first day
   * @param n how many records count
   * @param value null where there is no figure, such as the share of nothing
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PointView(LocalDate start, long n, @Nullable BigDecimal value) {}

  /** Every span has its point. */
  public static SeriesView of(Series series, String currency) {
    var lines =
        series.lines().stream()
            .map(line -> new LineView(line.segment(), line.label(), points(series, line)))
            .toList();
    return new SeriesView(
        series.measure().unit().word(),
        currency,
        series.breakdown(),
        series.span().name().toLowerCase(java.util.Locale.ROOT),
        series.prepared(),
        series.toldFrom(),
        series.seenFrom(),
        series.withheld(),
        lines);
  }

  private static List<PointView> points(Series series, Line line) {
    return series.starts().stream()
        .map(start -> {
          var tally = line.days().getOrDefault(start, Tally.NONE);
          return new PointView(start, tally.n(), tally.value(series.measure().function()));
        })
        .toList();
  }
}
