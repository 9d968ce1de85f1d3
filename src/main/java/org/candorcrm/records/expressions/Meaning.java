package org.candorcrm.records.expressions;

import java.util.List;

/** What a piece of an expression turned out to be. */
sealed interface Meaning {

  record Of(Value value) implements Meaning {}

  /** The rows at the end of a to-many hop, reached by to-one hops. */
  record Many(List<Hop> way, Hop last) implements Meaning {

    public Many {
      way = List.copyOf(way);
    }
  }
}
