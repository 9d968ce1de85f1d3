package org.candorcrm.records.kinds;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A postal address; at least one part is there. {@code country} is free text or ISO 3166. */
public record Address(
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postcode,
    @Nullable String country)
    implements InParts {

  /** The parts in order: street, city, region, postcode, country. */
  @Override
  public List<@Nullable String> parts() {
    return Arrays.asList(street, city, region, postcode, country);
  }
}
