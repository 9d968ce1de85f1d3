package org.candorcrm.insight.surprises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A surprise as it is kept.
 *
 * @param latest the newest week of its series, for what came of it; null where there is none
 * @param history the weeks before it, the oldest first, it itself last
 */
record Surprise(
    UUID id,
    int version,
    LocalDate foundOn,
    String measure,
    @Nullable String breakdown,
    String segment,
    String kind,
    LocalDate since,
    double expected,
    double actual,
    double errors,
    double low,
    double high,
    List<Double> history,
    List<Found.Part> because,
    boolean spread,
    @Nullable Double latest,
    @Nullable UUID task,
    @Nullable UUID actedBy,
    @Nullable String result,
    @Nullable Instant resultAt) {

  Surprise {
    history = List.copyOf(history);
    because = List.copyOf(because);
  }
}
