package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the forecast says of one deal.
 *
 * @param ground what it stands on; null: it is in no forecast
 * @param similar deals that stood likewise long enough ago
 * @param similarWaiting those of them that are neither won nor lost
 * @param usual the month in which half of its chance has passed; null: later than we look
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DealForecast(
    @Nullable Instant madeAt,
    @Nullable String ground,
    double chance,
    double lower,
    double upper,
    int similar,
    int similarWon,
    int similarWaiting,
    @Nullable LocalDate usual,
    List<ReasonView> reasons,
    List<ChangeView> changes) {

  static final DealForecast NONE =
      new DealForecast(null, null, 0, 0, 1, 0, 0, 0, null, List.of(), List.of());

  DealForecast {
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
  }

  /**
   * @param label of the field, or null for what the history tells
   * @param value as it is written
   * @param points by how much the chance is higher because of it, in points of 100
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ReasonView(String column, @Nullable String label, String value, double points) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ChangeView(String column, @Nullable String label, String value, double chance) {}
}
