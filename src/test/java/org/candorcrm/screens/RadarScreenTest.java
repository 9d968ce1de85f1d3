package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who knows what about whom, and what to do about silos. */
class RadarScreenTest {

  private static final String FOUND = "Web shop has been silent for 9 days; expected every 1";

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    var names = new String[] {"North Mill", "South Mill", "East Mill"};
    for (var name : names) {
      api.post("/api/companies", Map.of("name", name, "employees", 40));
    }
    screens
        .candor()
        .inWorkspace(() -> {
          var database = screens.candor().bean(Database.class);
          database
              .sql(
                  """
                  insert into {ws}.sources (id, kind, name, reference, rhythm_days, heard_at)
                  select max(id) + 1, 'connector', 'Web shop', 'shop', 1, now() - interval '9 days'
                    from {ws}.sources\
                  """)
              .update();
          database
              .sql(
                  """
                  insert into {ws}.source_records
                    (source, record_type, external_id, record, raw, first_seen_at, seen_at)
                  select s.id, t.id, c.id::text, c.id, '{}', s.heard_at, s.heard_at
                    from {ws}.sources s, {ws}.record_types t, {ws}.companies c
                   where s.reference = 'shop' and t.name = 'company' and c.name <> 'East Mill'\
                  """)
              .update();
          contradict(database);
          screens.candor().bean(Measuring.class).measure(null);
          database
              .sql("update {ws}.radar_runs set measured_at = measured_at - interval '14 days'")
              .update();
          return screens.candor().bean(Measuring.class).measure(null);
        });
  }

  /** The shop and a ledger say two things about the employees of two mills. */
  private static void contradict(Database database) {
    database
        .sql(
            """
            insert into {ws}.sources (id, kind, name, reference)
            select max(id) + 1, 'connector', 'Ledger', 'ledger' from {ws}.sources\
            """)
        .update();
    database
        .sql(
            """
            insert into {ws}.claims
              (record, field, source, record_type, value, canonical, stated_at, seen_at, how)
            select c.id, f.id, s.id, t.id, to_jsonb(s.id), s.id::text, s.at, s.at, 'told'
              from (select id, reference, now() - interval '9 days' as at from {ws}.sources) s
             cross join {ws}.companies c
              join {ws}.record_types t on t.name = 'company'
              join {ws}.record_fields f on f.record_type = t.id and f.name = 'employees'
             where s.reference in ('shop', 'ledger') and c.name <> 'East Mill'
            on conflict do nothing\
            """)
        .update();
    database
        .sql(
            """
            insert into {ws}.disagreements (record, field, record_type, opened_at, weight, state)
            select distinct c.record, c.field, c.record_type, now(), 1, 'open' from {ws}.claims c
              join {ws}.sources s on s.id = c.source where s.reference = 'shop'
            on conflict do nothing\
            """)
        .update();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  /** Whatever another test did about it. */
  @BeforeEach
  void nothingIsDoneYet() {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    update {ws}.radar_notices set state = 'open', taken_at = null, done_at = null,
                           done_by = null, note = null, figures_after = null, measured_after_at = null
                     where state <> 'open'
                    """)
                .update());
  }

  @OnEveryDevice
  void theMatrixAndTheNoticesAreThere(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/sources/radar").sees("Silent for 9 days; expected every 1").settled();
      visit.sees("Who knows what about whom").isAccessible().picture("radar");
      visit.open("/sources/radar?type=company").sees("How to reach them").settled();
      visit.isAccessible().picture("radar-companies");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  @Test
  void aNoticeIsTakenAndDoneByKeyboardAloneAndWaitsForTheNextMeasurement() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/radar").sees("Silent for 9 days");
      visit.button("I take it: " + FOUND).focus();
      visit.press("Enter").sees("Taken,");
      visit.button("Done: " + FOUND).focus();
      visit.press("Enter");
      visit.page().getByLabel("What was done about it?").fill("The shop sends again");
      visit.press("Tab", "Enter");
      visit.sees("Nothing asks for action.").isAccessible();
      visit.button("Done").click();
      visit.sees("9 when it was noticed; the next measurement, on").isAccessible().isQuiet();
    }
    assertThat(measurementsAsked()).as("nothing can have moved at that moment").isZero();
  }

  private static int measurementsAsked() {
    return screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    select (select count(*) from {ws}.radar_runs where asked_by is not null)
                         + (select count(*) from control.scheduled_tasks
                             where task_name = 'measure-radar')\
                    """)
                .query(Integer.class)
                .single());
  }

  @Test
  void thePageOfASourceSaysOfWhenItsFiguresAreAndAfterHowLongSilenceTellsSomething() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/radar").sees("Silent for 9 days");
      visit.page().getByText("See the source and its records").first().click();
      visit.sees("Last brought something").sees("2 rows kept as they came; the last one came");
      visit.sees("As the radar counted").sees("Days since it brought anything");
      visit.sees("Not heard of for over 365 days").isQuiet();
    }
  }

  @Test
  void whatWasSettledSinceIsInTheFigureAndNotInTheListThatItLeadsTo() {
    settled("North Mill");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/radar").sees("Silent for 9 days");
      visit.page().getByText("See the source and its records").first().click();
      visit.sees("2 (about 100%)").sees("Contradictions are counted when the radar measures");
      visit.page().getByText("1 open now").click();
      visit.sees("South Mill").isQuiet();
      assertThat(visit.page().getByText("North Mill").count()).isZero();
    }
  }

  private static void settled(String company) {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    update {ws}.disagreements set state = 'settled', settled_at = now()
                     where record = (select id from {ws}.companies where name = ?)
                    """)
                .param(company)
                .update());
  }

  @Test
  void itSpeaksGerman() {
    try (var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/sources/radar").sees("Wer was über wen weiß").isQuiet();
    }
  }
}
