package org.candorcrm.records.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was chosen for a bulk edit: a change in between is told, not overwritten.
 *
 * @param version null where the record was named and not looked at
 */
record Chosen(UUID id, @Nullable Integer version) {}
