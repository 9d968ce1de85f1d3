package org.candorcrm.identity.sources;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.records.ImportMode;
import org.jspecify.annotations.Nullable;

/**
 * How a source comes by itself.
 *
 * @param name of its file, as people know it
 * @param settings what its way needs: folder and pattern, address and user, query
 * @param type plural or singular name of the record type
 * @param mapping as {@link org.candorcrm.records.Imports.Request} takes it; null until the first
 *     run has found one
 * @param hours between two runs; null where it runs only when asked
 * @param runAs the colleague with whose rights it runs
 * @param taken by what the last content is known again
 */
record Delivery(
    UUID id,
    int version,
    int source,
    String name,
    Way way,
    Map<String, String> settings,
    boolean hasSecret,
    String type,
    ImportMode mode,
    @Nullable String key,
    @Nullable Map<?, ?> mapping,
    @Nullable Integer hours,
    UUID runAs,
    @Nullable Instant nextAt,
    int failures,
    @Nullable String problem,
    @Nullable String taken) {

  Delivery {
    settings = Map.copyOf(settings);
  }

  String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /**
   * A secret is for the place, the user and the query that it was given for: who does not know it
   * does nothing else with it, nor sends it in the open.
   */
  boolean usesSecretElsewhere(Delivery before) {
    return Stream.of("address", "user", "query")
            .anyMatch(name -> !setting(name).equals(before.setting(name)))
        || (before.setting("encrypted").equals("true") && !setting("encrypted").equals("true"));
  }
}
