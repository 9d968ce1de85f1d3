package org.candorcrm.demo.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of the demo company as it stands today, with how it became so.
 *
 * @param type singular name of its record type
 * @param id its identity, the same for the same seed and day
 * @param externalIds what each source calls it
 * @param feed the source that brought it
 * @param creator key of the colleague who made it, or null where a machine did
 * @param owner key of its owner, if it has one
 * @param createdAt when it was recorded
 * @param values API names with values in the API's JSON shape; relations as ids
 * @param changes what was changed later, oldest first
 */
public record DemoRow(
    String type,
    UUID id,
    Map<Feed, String> externalIds,
    Feed feed,
    @Nullable String creator,
    @Nullable String owner,
    Instant createdAt,
    Map<String, Object> values,
    List<DemoChange> changes) {

  public DemoRow {
    externalIds = Collections.unmodifiableMap(new LinkedHashMap<>(externalIds));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    changes = List.copyOf(changes);
  }

  /** When it was last recorded to be different. */
  public Instant updatedAt() {
    return changes.isEmpty() ? createdAt : changes.getLast().at();
  }

  public int version() {
    return 1 + changes.size();
  }
}
