package org.candorcrm.insight.beliefs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.insight.beliefs.Days.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A belief as one reader sees it.
 *
 * @param status what the data say; null where the reader has not looked at it yet
 * @param countedOn the day of the evidence
 * @param now how likely it is, in percent, for somebody who was as sure as its author; nothing is
 *     ever sure
 * @param trend day by day, on its own page only
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BeliefView(
    UUID id,
    int version,
    Author author,
    boolean mine,
    String words,
    Map<String, @Nullable Object> statement,
    int sure,
    Instant writtenAt,
    @Nullable LocalDate until,
    boolean shared,
    @Nullable String status,
    @Nullable LocalDate countedOn,
    @Nullable Integer now,
    @Nullable Tested evidence,
    List<Point> trend) {

  /** Who wrote it. */
  record Author(UUID id, @Nullable String name) {}

  BeliefView {
    trend = List.copyOf(trend);
  }

  static BeliefView of(
      Belief one,
      @Nullable String author,
      boolean mine,
      Days.@Nullable Day day,
      List<Point> trend) {
    return new BeliefView(
        one.id(),
        one.version(),
        new Author(one.author(), author),
        mine,
        one.words(),
        Statements.written(one.statement()),
        one.sure(),
        one.writtenAt(),
        one.until(),
        one.shared(),
        day == null ? null : day.told().word(),
        day == null ? null : day.day(),
        day == null
            ? null
            : Math.clamp(
                Math.round(day.tested().evidence().after(one.sure() / 100.0) * 100), 1, 99),
        day == null ? null : day.tested(),
        trend);
  }
}
