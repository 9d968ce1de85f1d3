package org.candorcrm.records.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2016, 10, 3);

  @Test
  void readsWhatPeopleWrite() {
    assertDate("2016-10-03", "yyyy-MM-dd");
    assertDate("3.10.2016", "d.M.yyyy");
    assertDate("03.10.16", "d.M.yy");
    assertDate("10/3/2016", "M/d/yyyy");
    assertDate("3 October 2016", "d MMM yyyy");
    assertDate("3. Oktober 2016", "d. MMM yyyy");
    assertDate("3.Okt. 2016", "d. MMM yyyy");
    assertDate("Oct 3, 2016", "MMM d, yyyy");
    assertDate("3-Oct-16", "d-MMM-yy");
    assertDate("20161003", "yyyyMMdd");
  }

  @Test
  void refusesDaysThatDoNotExistAndTextThatGoesOn() {
    assertThat(DatePattern.ISO.parse("2015-02-29")).isNull();
    assertThat(DatePattern.ISO.parse("2015-02-28x")).isNull();
    assertThat(new DatePattern("d.M.yyyy").parse("31.04.2015")).isNull();
    assertThat(new DatePattern("d.M.yyyy").parse("1.4.15")).isNull();
    assertThat(new DatePattern("yyyyMMdd").parse("2016103")).isNull();
    assertThat(DatePattern.ISO.parse("0000-01-01")).isNull();
  }

  @Test
  void anyPatternIsOnlyTakenWhereItIsClear() {
    assertThat(Dates.parseAny("3/4/2025")).isNull();
    assertThat(Dates.parseAny("3/25/2025")).isEqualTo(LocalDate.of(2025, 3, 25));
    assertThat(Dates.parseAny("25.3.2025")).isEqualTo(LocalDate.of(2025, 3, 25));
    assertThat(Dates.parseAny("soon")).isNull();
  }

  @Test
  void everyDayWrittenInAPatternIsReadBack() {
    var random = new Random(11);
    for (var pattern : Dates.KNOWN) {
      for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
        var format = DateTimeFormatter.ofPattern(pattern.letters(), language);
        for (int i = 0; i < 1_000; i++) {
          var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(36_500));
          assertThat(pattern.parse(format.format(day))).as(format.format(day)).isEqualTo(day);
        }
      }
    }
  }

  @Test
  void momentsHaveATimeAndMaybeAnOffset() {
    var expected = Instant.parse("2016-10-03T14:05:00Z");
    assertThat(Moments.parse("2016-10-03T14:05:00Z")).isEqualTo(expected);
    assertThat(Moments.parse("2016-10-03T16:05:00+02:00")).isEqualTo(expected);
    assertThat(Moments.parse("2016-10-03 14:05")).isNull();
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(Moments.parse("3.10.2016 16:05", new DatePattern("d.M.yyyy"), berlin))
        .isEqualTo(expected);
    assertThat(Moments.parse("10/3/2016 4:05 PM", new DatePattern("M/d/yyyy"), berlin))
        .isEqualTo(expected);
    assertThat(Moments.parse("2016-10-03 14:05:00.123456 UTC", DatePattern.ISO, berlin))
        .isEqualTo(Instant.parse("2016-10-03T14:05:00.123456Z"));
    assertThat(Moments.parse("2016-10-03 25:05", DatePattern.ISO, berlin)).isNull();
  }

  private static void assertDate(String text, String letters) {
    assertThat(new DatePattern(letters).parse(text)).as(text).isEqualTo(DAY);
  }
}
