package org.candorcrm.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a user stands in the workspace, as stored. */
record Standing(
    UUID user,
    String name,
    String email,
    boolean active,
    String role,
    @Nullable UUID department,
    Set<UUID> teams,
    Set<UUID> coached,
    int source,
    @Nullable String language) {}
