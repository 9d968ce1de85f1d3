package org.candorcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is erased is erased from what sources gave, too; who asks gets it. */
class SourceTracesTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static UUID person(String last) {
    return firm.create(
        firm.ada,
        "people",
        Map.of(
            "name",
            Map.of("first", "Zoë", "last", last),
            "emails",
            List.of(last.toLowerCase(java.util.Locale.ROOT) + "@q.example")));
  }

  private static long rows(UUID record) {
    return firm.value(
        Long.class,
        """
        select (select count(*) from {ws}.source_records where record = ?)
             + (select count(*) from {ws}.claims where record = ?)
             + (select count(*) from {ws}.disagreements where record = ?)
        """,
        record,
        record,
        record);
  }

  @Test
  void anErasureTakesWhatSourcesGaveAlsoOfMergedRecords() {
    var kept = person("Keeper");
    var winner = person("Winner");
    var loser = person("Quillfeather");
    for (var id : List.of(kept, winner, loser)) {
      SaidOfSomebody.plant(firm, id, "Word" + id);
    }
    var merge =
        firm.ada
            .browser()
            .with("If-Match", "\"1\"")
            .post("/api/people/" + winner + "/merges", Map.of("loser", loser, "loser_version", 1));
    firm.ada.browser().without("If-Match");
    Firm.expect(200, merge);

    var erasure =
        Firm.expect(200, firm.ada.browser().post("/api/people/" + winner + "/erasure", Map.of()));

    assertThat(rows(winner) + rows(loser)).isZero();
    assertThat(rows(kept)).isEqualTo(3);
    assertThat(erasure.body().path("traces").toString())
        .contains("{\"kind\":\"source_records\",\"count\":2,", "\"claims\"", "\"disagreements\"");
  }

  @Test
  void whoAsksGetsWhatSourcesGave() {
    var person = person("Asker");
    SaidOfSomebody.plant(firm, person, "Archivist");
    var subject = new Subject(Map.of("person", Set.of(person)), Set.of(), Set.of(), null);
    var held =
        firm.office.candor.inWorkspace(() ->
            firm.office
                .candor
                .bean(SourceTraces.class)
                .held(subject, firm.office.candor.bean(Viewers.class).candor(), Locale.ENGLISH));
    assertThat(held).extracting(Traces.Trace::kind).containsExactly("source_records", "claims");
    assertThat(held.toString()).contains("Archivist", "Candor", "Job title");
  }

  @Test
  void whatItsMakerMayNotReadIsNotTold() {
    var blind = firm.hireWithout("person", "job_title");
    var person = person("Veiled");
    SaidOfSomebody.plant(firm, person, "Bookbinder");
    var subject = new Subject(Map.of("person", Set.of(person)), Set.of(), Set.of(), null);
    var held =
        firm.office.candor.inWorkspace(() -> {
          var viewer = firm.office.candor.bean(Viewers.class).of(blind.id());
          return firm.office.candor.bean(SourceTraces.class).held(subject, viewer, Locale.ENGLISH);
        });
    assertThat(held).extracting(Traces.Trace::kind).containsExactly("source_records");
    assertThat(held.getFirst().values()).doesNotContainKey("row");
  }

  @Test
  void namesGoFromWhatSourcesGaveOfSharedTalks() {
    var person = person("Mallow");
    var other = person("Stays");
    var talk =
        firm.create(
            firm.ada,
            "interactions",
            Map.of("subject", "Both", "participants", List.of(person, other)));
    SaidOfSomebody.plant(firm, talk, "Zoë Mallow and Bo");
    Firm.expect(200, firm.ada.browser().post("/api/people/" + person + "/erasure", Map.of()));
    assertThat(
            firm.value(
                String.class,
                "select raw ->> 'Name' from {ws}.source_records where record = ?",
                talk))
        .isEqualTo("[erased] and Bo");
  }

  @Test
  void namesGoFromWhatSourcesGaveOfDealsThatStay() {
    var person = person("Price");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Price press", "person", person));
    SaidOfSomebody.plant(firm, deal, "Price press");
    sql(
        """
        update {ws}.claims c set field = f.id, record_type = f.record_type
          from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
         where c.record = ? and t.name = 'deal' and f.name = 'name'
        """,
        deal);
    sql(
        """
        update {ws}.source_records set raw = '{"Price": "Price press", "Days": 12}'
         where record = ?
        """,
        deal);
    Firm.expect(200, firm.ada.browser().post("/api/people/" + person + "/erasure", Map.of()));
    assertThat(firm.get(firm.ada, "/api/deals/" + deal).path("name").asString())
        .isEqualTo("[erased] press");
    assertThat(
            firm.value(
                String.class, "select value #>> '{}' from {ws}.claims where record = ?", deal))
        .isEqualTo("[erased] press");
    assertThat(
            firm.value(
                String.class, "select raw::text from {ws}.source_records where record = ?", deal))
        .contains("\"Price\": \"[erased] press\"", "\"Days\": 12");
  }

  private static void sql(String text, Object... params) {
    firm.office.candor.inWorkspace(
        () -> firm.office.candor.bean(Database.class).sql(text).params(params).update());
  }
}
