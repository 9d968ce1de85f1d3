package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.MayContact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * All that bears on contacting one person.
 *
 * @param untouchable somebody said of them: do not contact
 * @param twinUntouchable somebody said so of a record with one of their addresses
 * @param facts of the record, what was merged into it, and leads that became it
 * @param twins facts of records that have one of their addresses, for each of them
 * @param suppressed since when one of their addresses of a channel is not contacted
 */
record Standing(
    boolean untouchable,
    boolean twinUntouchable,
    List<Fact> facts,
    List<List<Fact>> twins,
    Map<Channel, Instant> suppressed) {

  Standing {
    facts = List.copyOf(facts);
    twins = twins.stream().map(List::copyOf).toList();
    suppressed = Map.copyOf(suppressed);
  }

  @Nullable Instant suppressedSince(Channel channel) {
    return suppressed.get(channel);
  }

  /** While it is gathered. */
  static final class Gathered {
    boolean untouchable;
    boolean twinUntouchable;
    final List<Fact> facts = new ArrayList<>();
    final List<List<Fact>> twins = new ArrayList<>();
    final Map<Channel, Instant> suppressed = new EnumMap<>(Channel.class);

    /** Several addresses of one channel: the latest word counts. */
    void suppress(Channel channel, Instant since) {
      suppressed.merge(channel, since, (one, other) -> one.isAfter(other) ? one : other);
    }

    Standing standing() {
      return new Standing(untouchable, twinUntouchable, facts, twins, suppressed);
    }
  }
}
