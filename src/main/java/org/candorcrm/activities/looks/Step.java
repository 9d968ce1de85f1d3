package org.candorcrm.activities.looks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** One thing that is new at a place, for stepping from one to the next. */
sealed interface Step {

  Instant at();

  /** What kind of step it is, in the answer. */
  String step();

  /**
   * A field has another value than at the last look.
   *
   * @param before the value at the last look, as the API spells it
   * @param after the value that a colleague gave it last
   * @param beforeTitle what people call the record that {@code before} points to, if it is one
   * @param times how often it was changed
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Changed(
      String step,
      String field,
      JsonNode before,
      JsonNode after,
      @Nullable String beforeTitle,
      @Nullable String afterTitle,
      int times,
      @Nullable Named by,
      @Nullable Source source,
      Instant at)
      implements Step {}

  /**
   * Another record points here that was not there at the last look.
   *
   * @param type its type, singular
   * @param kind what its field {@code kind} says, for interactions and tasks
   * @param direction {@code in} or {@code out}, for interactions
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Added(
      String step,
      String type,
      UUID id,
      String title,
      @Nullable String kind,
      @Nullable String direction,
      @Nullable Named by,
      @Nullable Source source,
      Instant at)
      implements Step {}

  /** The record itself was restored, merged with another one or taken apart again. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Happened(String step, @Nullable Named by, @Nullable Source source, Instant at)
      implements Step {}
}
