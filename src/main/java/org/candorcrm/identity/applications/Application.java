package org.candorcrm.identity.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something that holds customer data.
 *
 * @param key names it among all, also those that nobody entered
 * @param origin connected, seen or entered
 * @param how the kind of the source; headers, agent, export; hand
 * @param source id of the source that it is, where it is connected
 * @param id of what somebody entered
 * @param considered not there yet, perhaps to be bought
 * @param times how often it was seen
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Application(
    String key,
    String origin,
    String how,
    String name,
    @Nullable UUID department,
    @Nullable Integer source,
    @Nullable UUID id,
    @Nullable Integer version,
    boolean considered,
    @Nullable String note,
    @Nullable Instant seenAt,
    long times,
    List<Holding> holds) {

  Application {
    holds = List.copyOf(holds);
  }
}
