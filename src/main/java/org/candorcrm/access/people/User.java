package org.candorcrm.access.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A user as answers show one. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record User(
    UUID id,
    int version,
    String name,
    String initials,
    String email,
    String role,
    @Nullable UUID department,
    @Nullable UUID manager,
    boolean active,
    @Nullable String timeZone,
    @Nullable String locale,
    Instant createdAt,
    Instant updatedAt) {}
