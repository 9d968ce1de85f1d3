package org.candorcrm.identity.radar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When the radar measures without being asked. */
final class Weekly {

  static final LocalTime LOOKS_AT = LocalTime.of(4, 40);

  /** A little less than a week: the nightly look must find it due on the same day each week. */
  private static final Duration EVERY = Duration.ofHours(7 * 24 - 6);

  private Weekly() {}

  static boolean isDue(@Nullable Instant latest, Instant now) {
    return latest == null || latest.plus(EVERY).isBefore(now);
  }

  /** The next one at the latest: the first nightly look that finds it due. */
  static Instant next(@Nullable Instant latest, Instant now, ZoneId zone) {
    var look = now.atZone(zone).with(LOOKS_AT);
    while (!look.toInstant().isAfter(now) || !isDue(latest, look.toInstant())) {
      look = look.plusDays(1);
    }
    return look.toInstant();
  }
}
