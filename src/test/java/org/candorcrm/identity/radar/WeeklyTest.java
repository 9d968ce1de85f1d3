package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** On which day the radar measures next. */
class WeeklyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

  @Test
  void theNextOneIsOnTheSameDayOfTheNextWeek() {
    var monday = Instant.parse("2026-11-23T03:40:12Z");
    assertThat(Weekly.next(monday, Instant.parse("2026-11-23T18:00:00Z"), ZONE))
        .isEqualTo("2026-11-30T03:40:00Z");
  }

  @Test
  void whatWasAskedForInTheMiddleOfADayIsFollowedSevenNightsLaterAtMost() {
    var noon = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(Weekly.next(noon, noon.plusSeconds(1), ZONE)).isEqualTo("2026-12-01T03:40:00Z");
    assertThat(Weekly.isDue(noon, Instant.parse("2026-11-30T03:40:00Z"))).isFalse();
    assertThat(Weekly.isDue(noon, Instant.parse("2026-12-01T03:40:00Z"))).isTrue();
  }

  @Test
  void whatIsOverdueOrWasNeverMeasuredFollowsInTheNextNight() {
    var now = Instant.parse("2026-11-23T18:00:00Z");
    assertThat(Weekly.next(null, now, ZONE)).isEqualTo("2026-11-24T03:40:00Z");
    assertThat(Weekly.next(Instant.parse("2026-10-01T03:40:00Z"), now, ZONE))
        .isEqualTo("2026-11-24T03:40:00Z");
  }
}
