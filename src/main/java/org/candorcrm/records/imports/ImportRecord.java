package org.candorcrm.records.imports;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it is kept.
 *
 * @param form of its file, which may be gone; null for those of before it was kept
 */
record ImportRecord(
    UUID id,
    String name,
    Path file,
    @Nullable FileForm form,
    int source,
    String plan,
    String status,
    long rowsRead,
    @Nullable String problem,
    UUID startedBy) {}
