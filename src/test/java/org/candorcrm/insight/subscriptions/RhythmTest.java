package org.candorcrm.insight.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.candorcrm.insight.subscriptions.Rhythm.Every;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static String next(Rhythm rhythm, String after) {
    return rhythm.next(Instant.parse(after), BERLIN).toString();
  }

  @Test
  void workingDaysLeaveTheWeekendOut() {
    var rhythm = new Rhythm(Every.WORKDAY, null, 8);
    assertThat(next(rhythm, "2026-11-20T06:59:00Z")).isEqualTo("2026-11-20T07:00:00Z");
    assertThat(next(rhythm, "2026-11-20T07:00:00Z")).isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void theHourIsThatOfWhereOneIsAlsoWhenClocksChange() {
    var rhythm = new Rhythm(Every.WEEK, 1, 8);
    assertThat(next(rhythm, "2026-10-20T00:00:00Z")).isEqualTo("2026-10-26T07:00:00Z");
    assertThat(next(rhythm, "2026-10-13T00:00:00Z")).isEqualTo("2026-10-19T06:00:00Z");
    assertThat(next(new Rhythm(Every.WEEK, 7, 2), "2026-03-28T00:00:00Z"))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void aShortMonthHasItOnItsLastDay() {
    var rhythm = new Rhythm(Every.MONTH, 31, 8);
    assertThat(next(rhythm, "2026-02-01T00:00:00Z")).isEqualTo("2026-02-28T07:00:00Z");
    assertThat(next(rhythm, "2026-02-28T07:00:00Z")).isEqualTo("2026-03-31T06:00:00Z");
  }

  @Test
  void whatWasMissedComesOnce() {
    assertThat(next(new Rhythm(Every.WORKDAY, null, 8), "2026-11-27T12:00:00Z"))
        .isEqualTo("2026-11-30T07:00:00Z");
  }

  @Test
  void aDayBelongsToWeeksAndMonthsOnly() {
    assertThatThrownBy(() -> new Rhythm(Every.WORKDAY, 1, 8)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Rhythm(Every.WEEK, 8, 8)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Rhythm(Every.MONTH, 32, 8)).isInstanceOf(Problem.class);
  }
}
