package org.candorcrm.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** One line of the audit log. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AuditEntry(
    long id,
    Instant at,
    @Nullable UUID actor,
    String actorName,
    String action,
    @Nullable String subject,
    JsonNode details,
    @Nullable String address) {}
