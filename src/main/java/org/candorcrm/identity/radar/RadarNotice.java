package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the radar found, with who acts, and what was measured before and after.
 *
 * @param state open, taken or done
 * @param note what was done or is going to be
 */
record RadarNotice(
    UUID id,
    int version,
    Finding finding,
    Knower.Place place,
    @Nullable UUID owner,
    String state,
    @Nullable String note,
    Instant raisedAt,
    @Nullable Instant doneAt,
    Map<String, Long> before,
    Map<String, Long> after,
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

  RadarNotice with(String otherState, @Nullable String otherNote, @Nullable UUID otherOwner) {
    return new RadarNotice(
        id,
        version,
        finding,
        place,
        otherOwner,
        otherState,
        otherNote,
        raisedAt,
        doneAt,
        before,
        after,
        measuredAfterAt);
  }
}
