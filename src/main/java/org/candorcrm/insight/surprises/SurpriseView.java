package org.candorcrm.insight.surprises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A surprise as somebody sees it.
 *
 * @param spread whether it was looked for parts that make the difference, and none does
 * @param records those behind it; null where no filter says which they are
 * @param worth what it is in money, where that is known
 * @param score 0 to 1, the order in which they are shown
 * @param opinion what the viewer said of it: expected, useful, or nothing
 * @param task what somebody does about it, as far as the viewer may see it
 * @param acted whether somebody does anything about it, seen or not
 * @param mayTell whether the viewer may say what came of it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SurpriseView(
    UUID id,
    int version,
    LocalDate foundOn,
    String measure,
    String measureLabel,
    String unit,
    @Nullable String breakdown,
    @Nullable String breakdownLabel,
    @Nullable String segmentLabel,
    String kind,
    LocalDate since,
    double expected,
    double actual,
    double low,
    double high,
    List<Double> history,
    List<PartView> because,
    boolean spread,
    @Nullable RecordsView records,
    @Nullable WorthView worth,
    double score,
    @Nullable String opinion,
    @Nullable Double latest,
    @Nullable TaskView task,
    boolean acted,
    boolean mayTell,
    @Nullable String result,
    @Nullable Instant resultAt) {

  /** A segment that makes part of the difference; share 1 would be all of it. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PartView(
      String breakdownLabel,
      String segmentLabel,
      double expected,
      double actual,
      double share,
      @Nullable RecordsView records) {}

  /** Records of a type, by its plural noun, that meet a filter. */
  record RecordsView(String type, String filter) {}

  /**
   * How much more or less it is in money.
   *
   * @param each what one record is worth, the mean of the year before; null where it is money
   *     itself
   */
  record WorthView(double amount, @Nullable Double each) {}

  record TaskView(UUID id, String title) {}

  SurpriseView {
    history = List.copyOf(history);
    because = List.copyOf(because);
  }
}
