package org.candorcrm.identity.radar;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the radar found of one source or department, with who acts, and what was measured before and
 * after.
 *
 * @param state open, taken or done
 * @param note what was done or is going to be
 * @param before the figures of each part on the day on which it was found
 */
record RadarNotice(
    UUID id,
    int version,
    Knower knower,
    @Nullable UUID owner,
    String state,
    @Nullable String note,
    Instant raisedAt,
    @Nullable Instant doneAt,
    Map<Part, Figures> before,
    Map<Part, Figures> after,
    @Nullable Instant measuredAfterAt) {

  private static final Set<String> STATES = Set.of("open", "taken", "done");

  RadarNotice {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /**
   * @throws Problem {@code radar_state_unknown}
   */
  static String state(String word) {
    if (!STATES.contains(word)) {
      throw Problem.invalid("radar_state_unknown").field("state").with("state", word);
    }
    return word;
  }

  boolean isOpen() {
    return !state.equals("done");
  }

  /** Done, and not yet measured since. */
  boolean awaitsMeasurement() {
    return !isOpen() && measuredAfterAt == null;
  }

  /** What was said of it last: measured after somebody acted, or else when it was found. */
  Figures told(Part part) {
    return after.getOrDefault(part, before.getOrDefault(part, Figures.NONE));
  }

  /** The worst first. */
  List<Part> parts() {
    return before.entrySet().stream().sorted(Part.worstFirst()).map(Map.Entry::getKey).toList();
  }

  Map.Entry<Part, Figures> worst() {
    var part = parts().getFirst();
    return Map.entry(part, before.getOrDefault(part, Figures.NONE));
  }

  /** With those parts alone that somebody may hear of. */
  RadarNotice limited(Set<Part> seen) {
    var kept = new LinkedHashMap<>(before);
    kept.keySet().retainAll(seen);
    return new RadarNotice(
        id, version, knower, owner, state, note, raisedAt, doneAt, kept, after, measuredAfterAt);
  }

  RadarNotice with(String otherState, @Nullable String otherNote, @Nullable UUID otherOwner) {
    return new RadarNotice(
        id,
        version,
        knower,
        otherOwner,
        otherState,
        otherNote,
        raisedAt,
        doneAt,
        before,
        after,
        measuredAfterAt);
  }

  /** The figures of parts as they are stored, by their words. */
  static Map<String, Map<String, Long>> words(Map<Part, Figures> parts) {
    return parts.entrySet().stream()
        .collect(
            toMap(
                one -> one.getKey().toString(), one -> one.getKey().finding().of(one.getValue())));
  }
}
