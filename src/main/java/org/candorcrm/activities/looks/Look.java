package org.candorcrm.activities.looks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When somebody last looked, and at what.
 *
 * @param seen the records that a list held then; null for a record, and for a list too long to keep
 */
record Look(Instant at, @Nullable Set<UUID> seen) {

  Look {
    seen = seen == null ? null : Set.copyOf(seen);
  }
}
