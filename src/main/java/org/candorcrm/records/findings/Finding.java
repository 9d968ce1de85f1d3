package org.candorcrm.records.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the data of an import says.
 *
 * @param code names its sentence in the catalogue
 * @param count how many records it concerns
 * @param ids some of these records, enough to look at
 * @param details what its sentence is filled with
 */
record Finding(
    Kind kind, String code, long count, List<UUID> ids, Map<String, @Nullable Object> details) {

  /** In the order in which people can do most about them. */
  enum Kind {
    DUPLICATES,
    CONTRADICTIONS,
    STALE,
    SURPRISE
  }

  Finding {
    ids = List.copyOf(ids);
    details = new LinkedHashMap<>(details);
  }
}
