package org.candorcrm.records.kinds;

import org.jspecify.annotations.Nullable;

/** A postal address; at least one part is there. {@code country} is free text or ISO 3166. */
public record Address(
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postcode,
    @Nullable String country) {}
