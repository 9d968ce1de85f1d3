package org.candorcrm.records.kinds;

import org.jspecify.annotations.Nullable;

/** A person's name; at least one part is there. */
public record PersonName(
    @Nullable String prefix,
    @Nullable String first,
    @Nullable String middle,
    @Nullable String last,
    @Nullable String suffix) {}
