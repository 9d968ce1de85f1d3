package org.candorcrm.records.write;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands, locked.
 *
 * @param values of every stored field, by name
 * @param readable whether the writer may see it
 * @param writable whether the writer may change it
 * @param deletable whether the writer may delete it
 */
record Image(
    UUID id,
    int version,
    boolean deleted,
    @Nullable UUID mergedInto,
    @Nullable UUID createdBy,
    Map<String, @Nullable Object> values,
    boolean readable,
    boolean writable,
    boolean deletable) {}
