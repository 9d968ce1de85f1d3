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
 * @param start where the steps begin: the share of similar deals that was won, in points of 100
 * @param steps from there to the chance, nothing left over
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
    int start,
    List<StepView> steps,
    List<ChangeView> changes) {

  static final DealForecast NONE =
      new DealForecast(null, null, 0, 0, 1, 0, 0, 0, null, 0, List.of(), List.of());

  DealForecast {
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
  }

  /**
   * @param kind lately: what became of such deals lately, with those that wait; trait: something of
   *     this deal; counted: the same, where only the count says why; elsewhere: the same, counted
   *     in any stage; rest: everything else of it; bent: what chances like this one came to on past
   *     mornings
   * @param column of a trait, else empty
   * @param label of the field, or null for what the history tells
   * @param value as it is written
   * @param points by how much the chance is higher from here on, in points of 100
   * @param to where it is then
   * @param alike similar deals that were like it in this; 0: nothing is told of them
   * @param alikeUsual how many of them would have been won, had they done as others of their place
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record StepView(
      String kind,
      String column,
      @Nullable String label,
      String value,
      int points,
      int to,
      int alike,
      int alikeWon,
      int alikeUsual) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ChangeView(String column, @Nullable String label, String value, double chance) {}
}
