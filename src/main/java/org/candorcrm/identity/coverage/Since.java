package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What became of it since a moment: the reasons why a ring shrinks or grows.
 *
 * @param before degrees at that moment
 * @param aged what was fresh then and is not now
 * @param contradicted what nobody doubted then
 * @param lost what was known then
 * @param learned what was not known then
 */
record Since(
    Instant at,
    int before,
    List<Thing> aged,
    List<Thing> contradicted,
    List<Thing> lost,
    List<Thing> learned) {

  Since {
    aged = List.copyOf(aged);
    contradicted = List.copyOf(contradicted);
    lost = List.copyOf(lost);
    learned = List.copyOf(learned);
  }

  static Since of(Ring then, Ring now, Instant at) {
    var before = new HashMap<String, Standing>();
    then.parts().forEach(part -> before.put(part.thing().key(), part.judgement().standing()));
    var aged = new ArrayList<Thing>();
    var contradicted = new ArrayList<Thing>();
    var lost = new ArrayList<Thing>();
    var learned = new ArrayList<Thing>();
    for (var part : now.parts()) {
      var was = before.getOrDefault(part.thing().key(), Standing.UNKNOWN);
      var is = part.judgement().standing();
      if (was.known() && is == Standing.STALE) {
        aged.add(part.thing());
      }
      if (was != Standing.CONTRADICTED && was.held() && is == Standing.CONTRADICTED) {
        contradicted.add(part.thing());
      }
      if (was.held() && !is.held() && is != Standing.LOCKED) {
        lost.add(part.thing());
      }
      if (!was.held() && is.known()) {
        learned.add(part.thing());
      }
    }
    return new Since(at, then.degrees(), aged, contradicted, lost, learned);
  }
}
