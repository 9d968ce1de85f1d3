package org.candorcrm.records.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of named parts; at least one is there. */
public sealed interface InParts permits Address, PersonName {

  /** All parts, in the order that their kind names them. */
  List<@Nullable String> parts();
}
