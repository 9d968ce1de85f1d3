package org.candorcrm.records.expressions.checking;

import java.util.List;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;

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
