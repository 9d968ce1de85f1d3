package org.candorcrm.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Columns of a file say who agreed to be contacted, and who did not. */
class ImportedConsentsTest {

  private static final String HEADER = "First name,Last name,E-mail,News,Since,Words,Confirmed\n";

  private static Contacts contacts;
  private static Browser browser;

  @BeforeAll
  static void open() {
    contacts = new Contacts();
    browser = contacts.firm.ada.browser();
  }

  @AfterAll
  static void close() {
    contacts.close();
  }

  @Test
  void yesAndNoComeWithTheirDayAndWhatShowsIt() {
    var id =
        plan(
            "Ada,Yes,ada@yes.example,ja,2026-03-01,Signed at the fair,2026-03-02\n"
                + "Ben,No,ben@no.example,abgemeldet,,,\n"
                + "Cleo,Silent,cleo@silent.example,,,,\n");
    var tried = Firm.expect(200, browser.post("/api/imports/" + id + "/rehearsals", null)).body();
    assertThat(tried.path("consents").asInt()).isEqualTo(2);
    assertThat(all("Yes")).as("a rehearsal keeps nothing").isEmpty();
    var preview = contacts.firm.get(contacts.firm.ada, "/api/imports/" + id + "/proposal");
    assertThat(preview.at("/preview/0/consents/0/state").asString()).isEqualTo("given");
    assertThat(preview.path("ignored")).isEmpty();
    var done = run(id);
    assertThat(done.path("consents").asInt()).isEqualTo(2);
    assertThat(contacts.answer(person("Yes"))).isEqualTo("yes consented");
    var fact = facts(person("Yes")).get(0);
    assertThat(fact.path("stated_at").asString()).startsWith("2026-03-01");
    assertThat(fact.path("proof_text").asString()).isEqualTo("Signed at the fair");
    assertThat(fact.path("basis").asString()).isEqualTo("consent");
    assertThat(contacts.answer(person("No"))).isEqualTo("no withdrawn");
    assertThat(contacts.answer(person("Silent"))).isEqualTo("no nothing_recorded");
  }

  @Test
  void whatMayNotBeRecordedIsRefusedWithItsRow() {
    var id =
        plan(
            "Dora,Bare,dora@bare.example,yes,2026-03-01,,\n"
                + "Emil,Undated,emil@undated.example,yes,,Said so,\n"
                + "Finn,Odd,finn@odd.example,vielleicht,2026-03-01,Said so,\n"
                + "Gero,Future,gero@future.example,yes,2099-01-01,Said so,\n");
    var tried = Firm.expect(200, browser.post("/api/imports/" + id + "/rehearsals", null)).body();
    assertThat(tried.path("problems").valueStream().map(one -> one.at("/problem/code").asString()))
        .containsExactly(
            "consent_without_proof",
            "consent_without_day",
            "consent_word_unknown",
            "consent_from_the_future");
    assertThat(run(id).path("refused").asInt()).isEqualTo(4);
  }

  @Test
  void wordsOfTheFileAreGivenAMeaning() {
    var mapping = mapping();
    mapping.put("state", Map.of("column", "News", "values", Map.of("vielleicht", "refused")));
    var id = plan("Hana,Means,hana@means.example,vielleicht,2026-03-01,,\n", List.of(mapping));
    run(id);
    assertThat(contacts.answer(person("Means"))).isEqualTo("no refused");
  }

  @Test
  void theSameFileAWeekLaterSaysNothingNew() {
    var rows =
        "Ivo,Again,ivo@again.example,yes,2026-03-01,Signed,2026-03-02\n"
            + "Jana,Never,jana@never.example,no,,,\n";
    assertThat(run(plan(rows)).path("consents").asInt()).isEqualTo(2);
    assertThat(run(plan(rows)).path("consents").asInt()).isZero();
    assertThat(facts(person("Never"))).hasSize(1);
  }

  @Test
  void anImportedYesDoesNotOutdoALaterNo() {
    run(plan("Kai,Later,kai@later.example,yes,2026-03-01,Signed,2026-03-02\n"));
    contacts.say("people", person("Later"), "withdrawn", "stated_at", contacts.ago(1));
    run(plan("Kai,Later,kai@later.example,yes,2026-03-01,Signed again,2026-03-02\n"));
    assertThat(contacts.answer(person("Later"))).isEqualTo("no withdrawn");
  }

  @Test
  void anImportThatIsTakenBackTakesWhatItSaidWithIt() {
    var someone = contacts.person("Stays", "lena@stays.example");
    var id = plan("Zoë,Stays,lena@stays.example,no,2026-03-01,,\n");
    assertThat(run(id).path("matched").asInt()).isEqualTo(1);
    assertThat(contacts.answer(someone)).isEqualTo("no refused");
    var undo = browser.post("/api/undos", Map.of("batch", id));
    assertThat(undo.status()).as(undo.response().body()).isBetween(200, 202);
    await().until(() -> contacts.answer(someone).equals("no nothing_recorded"));
  }

  @Test
  void onlyPeopleAndLeadsAreContacted() {
    browser.with("Content-Type", "application/octet-stream");
    var upload = browser.post("/api/imports?type=companies&name=c.csv", "Name,News\nOak,yes\n");
    browser.without("Content-Type");
    var answer = put(upload.text("id"), List.of(mapping()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("type_not_contactable");
  }

  private static Map<String, Object> mapping() {
    var mapping = new HashMap<String, Object>();
    mapping.put("state", Map.of("column", "News"));
    mapping.put("purpose", "Newsletter");
    mapping.put("channel", "email");
    mapping.put("at", Map.of("column", "Since"));
    mapping.put("proof", Map.of("column", "Words"));
    mapping.put("confirmed", Map.of("column", "Confirmed"));
    return mapping;
  }

  private static String plan(String rows) {
    return plan(rows, List.of(mapping()));
  }

  private static String plan(String rows, List<?> consents) {
    browser.with("Content-Type", "application/octet-stream");
    try {
      var file = browser.post("/api/imports?type=people&name=list.csv", HEADER + rows);
      var id = Firm.expect(201, file).text("id");
      Firm.expect(200, put(id, consents));
      return id;
    } finally {
      browser.without("Content-Type");
    }
  }

  private static Browser.Answer put(String id, List<?> consents) {
    browser.without("Content-Type");
    return browser.put("/api/imports/" + id + "/mapping", Map.of("consents", consents));
  }

  private static JsonNode run(String id) {
    Firm.expect(202, browser.post("/api/imports/" + id + "/run", null));
    await()
        .until(() ->
            browser
                .get("/api/imports/" + id)
                .body()
                .path("status")
                .asString()
                .matches("done|failed"));
    return contacts.firm.get(contacts.firm.ada, "/api/imports/" + id);
  }

  private static List<UUID> all(String last) {
    return contacts
        .firm
        .get(contacts.firm.ada, "/api/people?filter=name.last%20%3D%3D%20%22" + last + "%22")
        .path("items")
        .valueStream()
        .map(one -> UUID.fromString(one.path("id").asString()))
        .toList();
  }

  private static UUID person(String last) {
    var found = all(last);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<JsonNode> facts(UUID person) {
    return contacts
        .firm
        .get(contacts.firm.ada, "/api/people/" + person + "/consents")
        .path("items")
        .valueStream()
        .toList();
  }
}
