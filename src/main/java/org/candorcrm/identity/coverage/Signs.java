package org.candorcrm.identity.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One place where things can be found. */
interface Signs {

  /**
   * Findings by the key of the thing, of those among {@code things} that are found here. A thing
   * that does not exist for the viewer is missing; one of which nothing is known is {@link
   * Finding#NOTHING}.
   */
  Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs);

  /** Those with a measure of this kind. */
  static <M extends Measure> List<Thing> measured(Collection<Thing> things, Class<M> kind) {
    return things.stream().filter(thing -> kind.isInstance(thing.measure())).toList();
  }
}
