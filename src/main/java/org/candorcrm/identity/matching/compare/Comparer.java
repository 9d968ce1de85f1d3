package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.Portrait;

/** Compares one or several traits that belong together. */
interface Comparer {

  List<Trait> traits();

  /** Sets the levels of its traits, the first at {@code at}; leaves alone what is unknown. */
  void compare(Portrait one, Portrait other, Agreement agreement, int at);
}
