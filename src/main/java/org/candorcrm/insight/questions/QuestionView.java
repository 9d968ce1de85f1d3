package org.candorcrm.insight.questions;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.insight.answers.Inquiry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A question as the API answers it.
 *
 * @param hidden whether it has a condition that the viewer may not see; {@code asked} is without it
 * @param restsAt when it goes to rest if nobody looks at its answer
 * @param decisions how many decisions it led to
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record QuestionView(
    UUID id,
    int version,
    String words,
    String decision,
    @Nullable Somebody decider,
    String often,
    Somebody owner,
    boolean mine,
    boolean shared,
    Inquiry asked,
    boolean hidden,
    Instant createdAt,
    Instant lookedAt,
    int looks,
    Instant restsAt,
    boolean resting,
    int decisions) {

  /** A colleague. */
  record Somebody(UUID id, String name) {}
}
