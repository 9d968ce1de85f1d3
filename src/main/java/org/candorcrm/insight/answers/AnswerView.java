package org.candorcrm.insight.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candorcrm.insight.measures.MeasureViews.LineView;
import org.candorcrm.insight.measures.MeasureViews.PointView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An answer as the API gives it.
 *
 * @param beyondChance whether it differs from the period before by more than chance would move it;
 *     null where nothing can be said
 * @param records those that were counted
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AnswerView(
    Inquiry asked,
    MeasureName measure,
    PeriodView period,
    String sentence,
    String currency,
    FigureView now,
    @Nullable FigureView before,
    @Nullable Boolean beyondChance,
    String step,
    List<PointView> points,
    List<AheadView> ahead,
    List<ChangedView> changes,
    List<SegmentView> segments,
    List<LineView> lines,
    BasisView basis,
    boolean prepared,
    @Nullable LocalDate toldFrom,
    @Nullable LocalDate seenFrom,
    @Nullable String withheld,
    RecordsView records,
    @Nullable Instant at) {

  /**
   * Some records, as a list takes them.
   *
   * @param type their plural noun
   * @param filter null where all are meant
   * @param at the past moment as of which, or null
   */
  public record RecordsView(String type, @Nullable String filter, @Nullable Instant at) {}

  /** What is counted, in the reader's language. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record MeasureName(
      @Nullable String key,
      String label,
      String type,
      String unit,
      String function,
      boolean stands,
      @Nullable String filter,
      @Nullable String field,
      @Nullable String hit,
      @Nullable String day) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PeriodView(
      String word, LocalDate from, LocalDate to, LocalDate before, LocalDate beforeTo) {}

  /** Low and high are null for a recorded fact. */
  public record FigureView(
      @Nullable BigDecimal value, long n, @Nullable Double low, @Nullable Double high) {

    /** No figure, where 0 would be one. */
    static final FigureView KEPT_BACK = new FigureView(null, 0, null, null);
  }

  public record AheadView(
      LocalDate start, double value, double low80, double high80, double low95, double high95) {}

  public record ChangedView(LocalDate start, String kind, double before, double after) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record SegmentView(
      String key,
      String label,
      FigureView now,
      @Nullable FigureView before,
      @Nullable Boolean beyondChance,
      @Nullable RecordsView records) {}

  public record BasisView(long records, @Nullable Instant newest, List<FilledView> filled) {}

  public record FilledView(String field, String label, long records) {}
}
