package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.duplicates.Twins.eventually;
import static org.candorcrm.identity.duplicates.Twins.expect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows of a file that are somebody who is here become part of them, and are kept as they came. */
class IntakeTest {

  private static final String FILE =
      """
      First name,Last name,E-mail,Phone,City
      Marta,Kowalczyk,marta@kowalczyk.example,+48 22 123 45 67,Warszawa
      Jonas,Bergqvist,jonas@bergqvist.example,+46 8 765 432 10,Stockholm
      """;

  private Twins twins;

  @BeforeEach
  void open() {
    twins = new Twins();
  }

  @AfterEach
  void close() {
    twins.close();
  }

  @Test
  void whoIsHereIsNotMadeAgain() {
    var marta = twins.person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    var id = upload("fair.csv", FILE);
    var tried =
        expect(200, twins.browser().post("/api/imports/" + id + "/rehearsals", null)).body();
    assertThat(tried.path("matched").asInt()).isEqualTo(1);
    assertThat(tried.path("created").asInt()).isEqualTo(1);
    assertThat(tried.at("/matches/0/found").asString()).isEqualTo("matched");
    assertThat(tried.at("/matches/0/title").asString()).isEqualTo("Marta Kowalczyk");
    var done = run(id);
    assertThat(done.path("matched").asInt()).isEqualTo(1);
    assertThat(done.path("created").asInt()).isEqualTo(1);
    assertThat(twins.record(marta).at("/address/city").asString()).isEqualTo("Warszawa");
    assertThat(people()).isEqualTo(2);
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void theSameFileAWeekLaterLeadsToTheSameRecords() {
    assertThat(run(upload("fair.csv", FILE)).path("created").asInt()).isEqualTo(2);
    var again = run(upload("fair.csv", FILE));
    assertThat(again.path("created").asInt()).isZero();
    assertThat(again.path("matched").asInt()).isEqualTo(2);
    assertThat(people()).isEqualTo(2);
    assertThat(kept()).isEqualTo(2);
    var corrected = run(upload("fair.csv", FILE.replace("Stockholm", "Uppsala")));
    assertThat(corrected.path("created").asInt()).as("known by what it says").isZero();
    assertThat(people()).isEqualTo(2);
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void listsOfBothAreUnited() {
    var marta = twins.person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    run(upload("fair.csv", FILE.replace("+48 22 123 45 67", "+48 22 999 88 77")));
    assertThat(twins.record(marta).path("phones").size()).isEqualTo(2);
    assertThat(twins.record(marta).path("emails").size()).isEqualTo(1);
  }

  @Test
  void whatEachSaysOfANumberStaysItsOwnUntilSomebodyDecides() {
    var marta = twins.person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    var other = FILE.replace("+48 22 123 45 67", "+48 22 999 88 77");
    run(upload("fair.csv", other));
    var phones = provenance(marta);
    assertThat(phones.path("why").asString()).isEqualTo("together");
    assertThat(phones.path("claims").valueStream().map(one -> one.path("text").asString()))
        .containsExactlyInAnyOrder("+48 22 123 45 67", "+48 22 999 88 77");
    assertThat(phones.at("/disagreement/state").asString()).isEqualTo("open");
    var fair =
        phones
            .path("claims")
            .valueStream()
            .filter(one -> one.path("text").asString().endsWith("77"))
            .findFirst()
            .orElseThrow()
            .at("/source/id")
            .asInt();
    settle(marta, fair);
    assertThat(twins.record(marta).path("phones").size()).isEqualTo(1);
    run(upload("shop.csv", FILE));
    assertThat(twins.record(marta).path("phones").size()).as("decided").isEqualTo(1);
  }

  private JsonNode provenance(UUID person) {
    return expect(200, twins.browser().get("/api/people/" + person + "/provenance"))
        .body()
        .at("/fields/phones");
  }

  private void settle(UUID person, int source) {
    expect(
        200,
        twins
            .browser()
            .post(
                "/api/disagreements/settlements",
                Map.of(
                    "items",
                    List.of(Map.of("type", "people", "record", person, "field", "phones")),
                    "believe",
                    source)));
  }

  @Test
  void whoeverMayBeSomebodyIsMadeAndAskedAbout() {
    twins.person("Marta", "Kowalczyk", "m.k@elsewhere.example", "+48 22 111 11 11");
    var done = run(upload("fair.csv", FILE));
    assertThat(done.path("created").asInt()).isEqualTo(2);
    assertThat(done.path("doubtful").asInt()).isEqualTo(1);
    eventually(() -> twins.pairs(twins.ada, "people", "review").path("count").asInt() == 1);
  }

  @Test
  void nobodyIsRecognisedWhereThatIsNotWanted() {
    twins.person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    var id = upload("fair.csv", FILE);
    var proposal = twins.browser().get("/api/imports/" + id + "/proposal").body();
    assertThat(proposal.at("/mapping/match").asBoolean()).isTrue();
    expect(200, twins.browser().put("/api/imports/" + id + "/mapping", Map.of("match", false)));
    assertThat(run(id).path("created").asInt()).isEqualTo(2);
  }

  @Test
  void aHiddenRecordIsNobody() {
    var marta = twins.person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    eventually(() -> value("select count(*) from {ws}.match_records") == 1);
    twins.confidential(marta);
    var hidden = twins.office.hire("administrator");
    var before = twins.ada.browser().get("/api/people/" + marta).body().path("version").asInt();
    var id = upload(hidden.browser(), "fair.csv", FILE);
    expect(202, hidden.browser().post("/api/imports/" + id + "/run", null));
    eventually(() -> progress(hidden.browser(), id).path("status").asString().equals("done"));
    var done = progress(hidden.browser(), id);
    assertThat(done.path("created").asInt()).isEqualTo(2);
    assertThat(done.path("matched").asInt() + done.path("doubtful").asInt()).isZero();
    assertThat(twins.record(marta).path("version").asInt()).isEqualTo(before);
  }

  @Test
  void whatWasSaidKeepsItsRowToo() {
    var text = "ID,Subject,Kind,Date\nc-1,Wants the price list,call,2026-03-02T10:00:00Z\n";
    twins.browser().with("Content-Type", "application/octet-stream");
    var address = "/api/imports?type=interactions&name=calls.csv";
    var id = expect(201, twins.browser().post(address, text)).text("id");
    twins.browser().without("Content-Type");
    assertThat(run(id).path("created").asInt()).isEqualTo(1);
    assertThat(
            value(
                """
                select count(*) from {ws}.source_records r
                  join {ws}.interactions t on t.id = r.record
                 where r.raw::text like '%Wants the price list%'
                """))
        .isEqualTo(1);
  }

  private String upload(String name, String text) {
    return upload(twins.browser(), name, text);
  }

  private static String upload(org.candorcrm.testing.Browser who, String name, String text) {
    who.with("Content-Type", "application/octet-stream");
    try {
      return expect(201, who.post("/api/imports?type=people&name=" + name, text)).text("id");
    } finally {
      who.without("Content-Type");
    }
  }

  private JsonNode run(String id) {
    expect(202, twins.browser().post("/api/imports/" + id + "/run", null));
    eventually(
        () -> progress(twins.browser(), id).path("status").asString().matches("done|failed"));
    var done = progress(twins.browser(), id);
    assertThat(done.path("refused").asInt()).as(done.toString()).isZero();
    return done;
  }

  private static JsonNode progress(org.candorcrm.testing.Browser who, String id) {
    return who.get("/api/imports/" + id).body();
  }

  private int people() {
    return twins.browser().get("/api/people?count=exact").body().path("count").asInt();
  }

  private long kept() {
    return value("select count(*) from {ws}.source_records");
  }

  private long value(String sql) {
    return twins.office.candor.inWorkspace(
        () -> twins.office.candor.bean(Database.class).sql(sql).query(Long.class).single());
  }
}
