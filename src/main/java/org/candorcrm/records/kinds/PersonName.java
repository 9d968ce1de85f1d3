package org.candorcrm.records.kinds;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's name; at least one part is there. */
public record PersonName(
    @Nullable String prefix,
    @Nullable String first,
    @Nullable String middle,
    @Nullable String last,
    @Nullable String suffix)
    implements InParts {

  /** The parts in order: prefix, first, middle, last, suffix. */
  @Override
  public List<@Nullable String> parts() {
    return Arrays.asList(prefix, first, middle, last, suffix);
  }

  /** All parts that are there, as people say them. */
  public String spoken() {
    var name = Parts.spaced(prefix, first, middle, last, suffix);
    return name == null ? "" : name;
  }
}
