package org.candorcrm.access.coaching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A purpose for which somebody may look at how a colleague works.
 *
 * @param holder who may look while it is open and was shown
 * @param person whom it is about, and who sees it first
 * @param shownAt when the person acknowledged it; before that it grants nothing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CoachingNeed(
    UUID id,
    UUID holder,
    UUID person,
    String purpose,
    Instant openedAt,
    @Nullable Instant shownAt,
    @Nullable Instant closedAt) {}
