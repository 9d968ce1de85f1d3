package org.candorcrm.records.imports;

import java.util.UUID;

/** What a natural key leads to. */
sealed interface Found {

  /**
   * @param loosely whether only letters and digits were compared ({@code GTXPro}, {@code GTX Pro})
   */
  record One(UUID id, boolean loosely) implements Found {}

  record Several() implements Found {}

  record None() implements Found {}

  Found SEVERAL = new Several();
  Found NONE = new None();
}
