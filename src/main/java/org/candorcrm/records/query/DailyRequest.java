package org.candorcrm.records.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are wanted for each day, in UTC.
 *
 * @param plural the type, by the noun of the API
 * @param filter an expression that each record must meet
 * @param day the date or moment that places a record in time; null: records count on every day on
 *     which they stood
 * @param breakdown a field, or a path over relations to one; null: all together
 * @param figures 1 to 12; over days on which records stood, counts and sums only
 */
public record DailyRequest(
    String plural,
    @Nullable String filter,
    @Nullable String day,
    @Nullable String breakdown,
    List<AggregateRequest.Measure> figures) {

  public DailyRequest {
    figures = List.copyOf(figures);
  }
}
