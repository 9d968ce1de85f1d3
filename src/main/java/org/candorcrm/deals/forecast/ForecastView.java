package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A forecast for who looks.
 *
 * @param madeAt null: none was made yet
 * @param beingMade whether the first one is being made
 * @param whole whether all deals are in it; else only those that the viewer may see
 * @param newShare how many of all new deals are in it, 0 to 1
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ForecastView(
    @Nullable Instant madeAt,
    boolean beingMade,
    @Nullable LocalDate day,
    String currency,
    String scope,
    String reference,
    boolean whole,
    double newShare,
    boolean mayPlan,
    List<Choice> choices,
    @Nullable Standpoint standpoint,
    List<SpanView> spans,
    List<MovedView> moved,
    @Nullable RefitView refit,
    @Nullable PerPersonView perPerson) {

  ForecastView {
    choices = List.copyOf(choices);
    spans = List.copyOf(spans);
    moved = List.copyOf(moved);
  }

  /** New deals that a colleague begins in a month; four in five begin as many as the range says. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PerPersonView(int colleagues, double monthly, double lower, double upper) {}

  /** A scope that may be looked at. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Choice(String scope, String reference, String name) {}

  /**
   * What it stands on.
   *
   * @param level what past errors multiply the middle with
   * @param width what they multiply the range with
   * @param recalibratedBy how many deals of past mornings say how sure chances may be; 0: they are
   *     told as they are
   * @param recalibrated examples of it
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Standpoint(
      String ground,
      @Nullable LocalDate learnedFrom,
      int over,
      int won,
      double base,
      double baseLower,
      double baseUpper,
      @Nullable Double auc,
      @Nullable Double aucLower,
      @Nullable Double aucUpper,
      int open,
      int withoutRate,
      int withoutAmount,
      double newMonthly,
      double halfLifeDays,
      double level,
      double width,
      int recalibratedBy,
      List<ToldView> recalibrated,
      List<String> columns,
      List<LeakView> leaks) {

    Standpoint {
      recalibrated = List.copyOf(recalibrated);
      columns = List.copyOf(columns);
      leaks = List.copyOf(leaks);
    }
  }

  /**
   * @param label what people call the field, or null for what the history tells
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record LeakView(String column, @Nullable String label, String kind, boolean leftOut) {}

  /** One month or quarter; dots stand for equal shares of the futures, the least first. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record SpanView(
      String grain,
      LocalDate starts,
      LocalDate ends,
      double p10,
      double p50,
      double p90,
      List<Double> dots,
      double won,
      double weighted,
      double committed,
      @Nullable TargetView target) {

    SpanView {
      dots = List.copyOf(dots);
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record TargetView(String id, double amount, double reaching) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record MovedView(
      String kind,
      String subject,
      @Nullable String label,
      LocalDate since,
      double before,
      double after,
      int deals) {
    MovedView called(@Nullable String name) {
      return new MovedView(kind, subject, name, since, before, after, deals);
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record RefitView(
      LocalDate from,
      @Nullable Double p50Before,
      @Nullable Double p50After,
      int judged,
      double brierBefore,
      double brierAfter) {}

  /** What would have been said of a span that is over. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PastSpan(
      String grain,
      LocalDate starts,
      LocalDate ends,
      double p10,
      double p50,
      double p90,
      double weighted,
      double committed,
      double became) {}

  /**
   * How often we would have been right.
   *
   * @param items none for who may not see all deals
   * @param brierBefore of chances before mornings taught how sure they may be
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ProofView(
      String currency,
      List<PastSpan> items,
      int spans,
      int held,
      int judged,
      double brier,
      double brierOfBase,
      List<BinView> bins,
      double brierBefore,
      List<BinView> binsBefore,
      List<AheadView> ahead,
      List<NearView> near) {

    ProofView {
      items = List.copyOf(items);
      bins = List.copyOf(bins);
      binsBefore = List.copyOf(binsBefore);
      ahead = List.copyOf(ahead);
      near = List.copyOf(near);
    }

    static ProofView none(String currency) {
      var nothing = List.<BinView>of();
      return new ProofView(
          currency, List.of(), 0, 0, 0, 0, 0, nothing, 0, nothing, List.of(), List.of());
    }
  }

  /** How often it lay in the range of a month or quarter so many of its kind ahead. */
  record AheadView(String grain, int ahead, int spans, int held) {}

  /** A chance as it would be said, and as it is told. */
  record ToldView(double said, double told) {}

  /**
   * How a single sum did on the first mornings of spans that are over.
   *
   * @param sum middle, weighted or committed
   * @param near how often it came within a fifth of what was won
   * @param off by how much it was off, in the middle of all spans, as a share of what was won
   * @param high by how much it was too high over all spans together, or too low where negative
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record NearView(String sum, int near, double off, double high) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record BinView(double said, int deals, int won) {}
}
