package org.candorcrm.insight.adoption;

import java.time.Instant;
import java.util.List;
import org.candorcrm.insight.adoption.Adopting.Department;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What {@code GET /api/adoption} answers. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AdoptionView(
    BlindView blind, List<SignView> signs, int smallest, List<Department> departments) {

  /**
   * How much of what evidently happened is not recorded.
   *
   * @param share of what is evident; its true value lies between lower and upper nine times in ten
   */
  record BlindView(long evident, long unrecorded, double share, double lower, double upper) {}

  /**
   * What {@code GET /api/adoption/band} answers.
   *
   * @param blind null where nothing is known, or may be told
   * @param about the type that its signs tell of; null: all that there are
   * @param countedAt null with {@code blind}
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record BandView(@Nullable BlindView blind, @Nullable String about, @Nullable Instant countedAt) {

    static final BandView NOTHING = new BandView(null, null, null);
  }

  /**
   * One sign.
   *
   * @param lately whether it counts the last 90 days; otherwise what stands now
   * @param missing the filter of a list of what is not recorded
   */
  record SignView(
      String key,
      String label,
      String type,
      boolean lately,
      BlindView blind,
      String missing,
      List<MonthView> months) {}

  record MonthView(String start, long evident, long recorded) {}
}
