package org.candorcrm.records.imports;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import as it is kept. */
record ImportRecord(
    UUID id,
    String name,
    Path file,
    int source,
    String plan,
    String status,
    long rowsRead,
    @Nullable String problem,
    UUID startedBy) {}
