package org.candorcrm.insight.promises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A promise as the API answers it.
 *
 * @param failure which of the eight failures it is meant to prevent
 * @param baseline how it was, in words
 * @param due whether it is time to look at it again
 * @param measure the key that was written, also where there is no such measure
 * @param measured null where nothing measures it, not for this viewer, or not in time
 * @param tookTooLong whether it could not be counted in time under the viewer's rights
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PromiseView(
    UUID id,
    int version,
    @Nullable String name,
    @Nullable String failure,
    @Nullable String status,
    @Nullable String baseline,
    @Nullable LocalDate baselineOn,
    @Nullable String aim,
    @Nullable String prerequisite,
    @Nullable LocalDate reviewOn,
    boolean due,
    @Nullable OwnerView owner,
    @Nullable String measure,
    @Nullable MeasuredView measured,
    boolean tookTooLong) {

  record OwnerView(UUID id, @Nullable String name) {}

  /**
   * How its measure moved.
   *
   * @param stands whether it is told at the end of a month; otherwise over three whole months
   * @param adds whether that is the mean of a month
   * @param then on the day it began; null where nobody knows
   * @param now today
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record MeasuredView(
      String label,
      String unit,
      boolean stands,
      boolean adds,
      String currency,
      @Nullable BigDecimal then,
      @Nullable BigDecimal now,
      List<PointView> points) {}

  record PointView(LocalDate month, @Nullable BigDecimal value) {}
}
