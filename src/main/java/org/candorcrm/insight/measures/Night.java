package org.candorcrm.insight.measures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How the time of a night is shared, so that slow questions of one colleague take nothing from
 * those of others: everybody has one in turn, the one that was looked at last first, until their
 * share is spent.
 *
 * @param patience for one statement of a measure that somebody keeps
 * @param share for all that one colleague keeps
 */
record Night(Duration patience, Duration share, Map<UUID, Duration> spent) {

  /** A standard measure is everybody's, and nobody's fault. */
  static final Duration STANDARD = Duration.ofMinutes(10);

  static Night usual() {
    return new Night(Duration.ofMinutes(1), Duration.ofMinutes(5), new HashMap<>());
  }

  static List<OwnMeasures.Kept> inTurn(List<OwnMeasures.Kept> all) {
    var byOwner = new LinkedHashMap<UUID, List<OwnMeasures.Kept>>();
    all.forEach(one -> byOwner.computeIfAbsent(one.owner(), id -> new ArrayList<>()).add(one));
    var turns = new ArrayList<OwnMeasures.Kept>();
    for (int turn = 0; turns.size() < all.size(); turn++) {
      for (var theirs : byOwner.values()) {
        if (turn < theirs.size()) {
          turns.add(theirs.get(turn));
        }
      }
    }
    return turns;
  }

  synchronized boolean mayGoOn(UUID owner) {
    return spent.getOrDefault(owner, Duration.ZERO).compareTo(share) < 0;
  }

  synchronized void took(UUID owner, Duration time) {
    spent.merge(owner, time, Duration::plus);
  }
}
