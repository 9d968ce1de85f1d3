package org.candorcrm.activities.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Date and time phrases of English and German, as people type them after a call. */
class PhraseReadingTest {

  /** A Wednesday. */
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 11, 15, 20, 0, 0, ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call back tomorrow                          | 2026-03-12T09:00
          call back tomorrow at 10                    | 2026-03-12T10:00
          call back tomorrow at 2                     | 2026-03-12T14:00
          call back tomorrow 2pm                      | 2026-03-12T14:00
          call back tomorrow at 2:30 pm               | 2026-03-12T14:30
          call back tomorrow at 8 am                  | 2026-03-12T08:00
          call back the day after tomorrow            | 2026-03-13T09:00
          call back today at 5                        | 2026-03-11T17:00
          send the offer today                        | 2026-03-11T16:20
          call back Tuesday 10                        | 2026-03-17T10:00
          call back tuesday at 10:30                  | 2026-03-17T10:30
          call back on Tuesday afternoon              | 2026-03-17T14:00
          call back Tuesday morning                   | 2026-03-17T09:00
          call back Tuesday in the evening at 7       | 2026-03-17T19:00
          call back Wednesday                         | 2026-03-18T09:00
          call back this Friday at noon               | 2026-03-13T12:00
          call back Fri 11:15                         | 2026-03-13T11:15
          call back next Friday                       | 2026-03-20T09:00
          call back next week                         | 2026-03-16T09:00
          call back next month                        | 2026-04-01T09:00
          call back in 3 days                         | 2026-03-14T09:00
          call back in two weeks                      | 2026-03-25T09:00
          call back in a week at 4                    | 2026-03-18T16:00
          call back in a month                        | 2026-04-11T09:00
          call back in two hours                      | 2026-03-11T17:20
          call back in half an hour                   | 2026-03-11T15:50
          call back in 20 minutes                     | 2026-03-11T15:40
          call back 14 March                          | 2026-03-14T09:00
          call back on March 14th at 10               | 2026-03-14T10:00
          call back 14 March 2027                     | 2027-03-14T09:00
          call back 10 March                          | 2027-03-10T09:00
          call back 2nd of May                        | 2026-05-02T09:00
          call back 14/3                              | 2026-03-14T09:00
          call back 14/3/2027 10:00                   | 2027-03-14T10:00
          call back 2026-04-01                        | 2026-04-01T09:00
          call back end of month                      | 2026-03-31T09:00
          call back at the end of the month           | 2026-03-31T09:00
          call back by end of the week                | 2026-03-13T09:00
          call back at 4:30                           | 2026-03-11T16:30
          call back at 10                             | 2026-03-12T10:00
          call back at half past five                 | 2026-03-11T17:30
          call back at 10 on Tuesday                  | 2026-03-17T10:00
          remind me Tuesday quarter to nine           | 2026-03-17T08:45
          """)
  void readsEnglish(String text, String due) {
    assertThat(due(text, Locale.ENGLISH)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          morgen zurückrufen                          | 2026-03-12T09:00
          morgen um 10 zurückrufen                    | 2026-03-12T10:00
          morgen früh zurückrufen                     | 2026-03-12T09:00
          morgen vormittag zurückrufen                | 2026-03-12T10:00
          morgen um halb drei zurückrufen             | 2026-03-12T14:30
          übermorgen 14 Uhr zurückrufen               | 2026-03-13T14:00
          uebermorgen zurückrufen                     | 2026-03-13T09:00
          heute um 17 Uhr zurückrufen                 | 2026-03-11T17:00
          heute Nachmittag um 4 zurückrufen           | 2026-03-11T16:00
          Dienstag 10                                 | 2026-03-17T10:00
          am Dienstag um 10:30 anrufen                | 2026-03-17T10:30
          Dienstag halb neun anrufen                  | 2026-03-17T08:30
          kommenden Dienstag anrufen                  | 2026-03-17T09:00
          kommenden Freitag anrufen                   | 2026-03-13T09:00
          nächsten Freitag anrufen                    | 2026-03-20T09:00
          diesen Freitag viertel vor drei anrufen     | 2026-03-13T14:45
          Freitag vormittags anrufen                  | 2026-03-13T10:00
          Freitag Nachmittag anrufen                  | 2026-03-13T14:00
          Freitag abends um 8 anrufen                 | 2026-03-13T20:00
          Freitag mittags anrufen                     | 2026-03-13T12:00
          am Di. um 9 anrufen                         | 2026-03-17T09:00
          in drei Tagen anrufen                       | 2026-03-14T09:00
          in 14 Tagen anrufen                         | 2026-03-25T09:00
          in zwei Wochen anrufen                      | 2026-03-25T09:00
          in einer Woche um 10 anrufen                | 2026-03-18T10:00
          in einem Monat anrufen                      | 2026-04-11T09:00
          in zwei Stunden anrufen                     | 2026-03-11T17:20
          in einer halben Stunde anrufen              | 2026-03-11T15:50
          nächste Woche anrufen                       | 2026-03-16T09:00
          am 14. März anrufen                         | 2026-03-14T09:00
          am 14. März um 10 Uhr 30 anrufen            | 2026-03-14T10:30
          am 14.3. anrufen                            | 2026-03-14T09:00
          am 14.3. um 10 anrufen                      | 2026-03-14T10:00
          am 14.03.2027 anrufen                       | 2027-03-14T09:00
          am 14.3.27 anrufen                          | 2027-03-14T09:00
          bis 10.3. schicken                          | 2027-03-10T09:00
          Ende des Monats anrufen                     | 2026-03-31T09:00
          bis Monatsende schicken                     | 2026-03-31T09:00
          Ende der Woche anrufen                      | 2026-03-13T09:00
          um 10 zurückrufen                           | 2026-03-12T10:00
          um 16.30 Uhr zurückrufen                    | 2026-03-11T16:30
          """)
  void readsGerman(String text, String due) {
    assertThat(due(text, Locale.GERMAN)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          called, wants the price list                |
          called last Tuesday                         |
          seit Dienstag unzufrieden                   |
          rief letzten Montag an                      |
          called at 10, happy                         |
          called today                                |
          heute angerufen                             |
          heute Morgen angerufen                      |
          available 24/7                              |
          half of them, 1/2 of the price              |
          wants 14.5 percent off                      |
          may want 30 pieces                          |
          so do we                                    |
          31.2. is no day                             |
          needs 10 boxes                              |
          """)
  void leavesAloneWhatIsNoPlan(String text, String due) {
    assertThat(due(text, Locale.ENGLISH)).isEqualTo(due);
  }

  @Test
  void theWordsBesideTheDateSayWhatToDo() {
    var text = "called, wants the price list, call back Tuesday 10";
    var found = PhraseReading.of(text, NOW, Locale.ENGLISH).orElseThrow();
    assertThat(found.clause()).isEqualTo("call back");
    assertThat(text.substring(found.from(), found.to())).isEqualTo("Tuesday 10");
    var german = "will die Preisliste; am 14.3. um 10 zurückrufen. Netter Mensch";
    assertThat(PhraseReading.of(german, NOW, Locale.GERMAN).orElseThrow().clause())
        .isEqualTo("zurückrufen");
  }

  @Test
  void theDateThatBelongsToADeedGoesBeforeOthers() {
    assertThat(due("spoke today, call back Friday, he is away until 20 March", Locale.ENGLISH))
        .isEqualTo("2026-03-13T09:00");
    assertThat(due("budget on Friday, decision on 20 March", Locale.ENGLISH))
        .isEqualTo("2026-03-20T09:00");
  }

  @Test
  void aSlashMeansMonthFirstInTheUnitedStatesOnly() {
    assertThat(due("call back 4/5", Locale.US)).isEqualTo("2026-04-05T09:00");
    assertThat(due("call back 4/5", Locale.UK)).isEqualTo("2026-05-04T09:00");
    assertThat(due("call back 3/14", Locale.UK)).isEqualTo("2026-03-14T09:00");
  }

  @Test
  void theWritersZoneCountsAcrossTheChangeOfClocks() {
    var found = PhraseReading.of("call back 29 March at 10", NOW, Locale.ENGLISH).orElseThrow();
    assertThat(found.due().toInstant()).hasToString("2026-03-29T08:00:00Z");
  }

  @Test
  void anyTextIsReadWithoutHarm() {
    var random = new Random(42);
    var pieces =
        "Tuesday 10 14.3. /99 at um halb drei in weeks zwei morgen , . \n call back 31 2 4711 ü 😀 am Ende des Monats 25:61 pm"
            .split(" ");
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) > 0 ? " " : "");
      }
      PhraseReading.of(text.toString(), NOW, Locale.GERMAN)
          .ifPresent(found -> {
            assertThat(found.due()).as(text.toString()).isAfter(NOW);
            assertThat(found.from()).isBetween(0, found.to());
            assertThat(found.to()).isLessThanOrEqualTo(text.length());
          });
    }
  }

  private static @Nullable String due(String text, Locale locale) {
    return PhraseReading.of(text, NOW, locale)
        .map(found -> found.due().toLocalDateTime().toString())
        .orElse(null);
  }
}
