package org.candorcrm.activities.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Browser.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One line about a call is an interaction and, where it names a date, a task. */
class CallNoteTest {

  private static final String LINE = "called, wants the price list, call back Tuesday 10";

  private static Firm firm;
  private static UUID company;
  private static UUID person;

  @BeforeAll
  static void open() {
    firm = new Firm();
    company = firm.create(firm.ada, "companies", Map.of("name", "Frey Ltd"));
    person = firm.create(firm.ada, "people", Map.of("name", "Max Frey", "company", company));
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void aLineWithADateBecomesACallAndATask() {
    var made = Firm.expect(201, log("person", person, LINE, Map.of("time_zone", "Europe/Berlin")));
    var call = firm.get(firm.ada, "/api/interactions/" + made.text("interaction_id"));
    assertThat(call.path("kind").asString()).isEqualTo("call");
    assertThat(call.path("direction").asString()).isEqualTo("out");
    assertThat(call.path("body").isNull()).as("said once, in the subject").isTrue();
    assertThat(call.path("subject").asString()).isEqualTo("C" + LINE.substring(1));
    assertThat(call.path("participants").toString()).contains(person.toString());
    assertThat(call.path("company").asString()).isEqualTo(company.toString());
    assertThat(call.path("owner").asString()).isEqualTo(firm.ada.id().toString());
    var happened = Instant.parse(call.path("happened_at").asString());
    assertThat(Duration.between(happened, firm.office.clock().instant()))
        .isLessThan(Duration.ofMinutes(5));
    var task = firm.get(firm.ada, "/api/tasks/" + made.text("task_id"));
    assertThat(task.path("title").asString()).isEqualTo("Call back");
    assertThat(task.path("kind").asString()).isEqualTo("call");
    assertThat(task.path("status").asString()).isEqualTo("open");
    assertThat(task.path("person").asString()).isEqualTo(person.toString());
    assertThat(task.path("company").asString()).isEqualTo(company.toString());
    var due =
        Instant.parse(task.path("due_at").asString()).atZone(java.time.ZoneId.of("Europe/Berlin"));
    assertThat(due.getHour()).isEqualTo(10);
    assertThat(due.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.TUESDAY);
  }

  @Test
  void aLineThatIsTooLongForASubjectIsKeptAsText() {
    var line = "wants " + "the price list and the drawings of every lift ".repeat(3).strip();
    var made = Firm.expect(201, log("person", person, line, Map.of()));
    var call = firm.get(firm.ada, "/api/interactions/" + made.text("interaction_id"));
    assertThat(call.path("body").asString()).isEqualTo(line);
    assertThat(call.path("subject").asString()).startsWith("Wants the price list").endsWith("…");
  }

  @Test
  void aPreviewTellsTheSameAndMakesNothing() {
    long before = firm.value(Long.class, "select count(*) from {ws}.changes");
    var told = Firm.expect(200, log("person", person, LINE, Map.of("preview", true)));
    assertThat(told.body().at("/task/title").asString()).isEqualTo("Call back");
    assertThat(told.body().at("/interaction/company").asString()).isEqualTo(company.toString());
    assertThat(told.body().path("interaction_id").isNull()).isTrue();
    assertThat(firm.value(Long.class, "select count(*) from {ws}.changes")).isEqualTo(before);
  }

  @Test
  void bothAreUndoneTogether() {
    var made = Firm.expect(201, log("person", person, LINE, Map.of()));
    var undone = firm.ada.browser().post("/api/undos", Map.of("batch", made.text("batch")));
    assertThat(undone.status()).as(undone.response().body()).isLessThan(300);
    for (var address :
        List.of(
            "/api/interactions/" + made.text("interaction_id"),
            "/api/tasks/" + made.text("task_id"))) {
      assertThat(firm.ada.browser().get(address).status()).as(address).isEqualTo(404);
    }
  }

  @Test
  void aDealLeadsToItsPersonAndCompanyAndALineWithoutADateMakesNoTask() {
    var deal =
        firm.create(
            firm.ada,
            "deals",
            Map.of("name", "Order", "stage", "new", "person", person, "company", company));
    var made =
        Firm.expect(201, log("deal", deal, "happy with the offer", Map.of("direction", "in")));
    assertThat(made.body().path("task").isNull()).isTrue();
    var call = firm.get(firm.ada, "/api/interactions/" + made.text("interaction_id"));
    assertThat(call.path("deal").asString()).isEqualTo(deal.toString());
    assertThat(call.path("participants").toString()).contains(person.toString());
    assertThat(call.path("direction").asString()).isEqualTo("in");
  }

  @Test
  void aDateAloneIsAFollowUpInTheLanguageOfTheWriter() {
    var told = log("company", company, "morgen um 10", Map.of("preview", true));
    assertThat(told.body().at("/task/title").asString()).isEqualTo("Follow up: Frey Ltd");
    firm.ada.browser().with("Accept-Language", "de");
    var german = log("company", company, "morgen um 10", Map.of("preview", true));
    firm.ada.browser().without("Accept-Language");
    assertThat(german.body().at("/task/title").asString()).isEqualTo("Nachfassen: Frey Ltd");
  }

  @Test
  void aWrongNumberIsMarkedAndCountsAgainstWhoStoodForIt() {
    var zoe =
        firm.create(
            firm.ada,
            "people",
            Map.of(
                "name", "Zoë Wrong", "phones", java.util.List.of("+49 30 901820", "+49 30 5551")));
    var line = new java.util.HashMap<String, Object>();
    line.put("about", Map.of("type", "person", "id", zoe));
    line.put("text", "falsche Nummer 5551");
    line.put("preview", true);
    var seen = Firm.expect(200, firm.ada.browser().post("/api/call-notes", line)).body();
    assertThat(seen.at("/marked/value").asString()).isEqualTo("+49 30 5551");
    assertThat(wrong(zoe)).as("a preview marks nothing").isEmpty();
    line.remove("preview");
    var made = Firm.expect(201, firm.ada.browser().post("/api/call-notes", line)).body();
    assertThat(wrong(zoe)).containsExactly("+49 30 5551");
    assertThat(coverage(zoe)).as("the other one still leads there").isEqualTo("told");
    line.put("text", "Somebody else answered");
    line.put("outcome", "Wrong number");
    Firm.expect(201, firm.ada.browser().post("/api/call-notes", line));
    assertThat(wrong(zoe)).containsExactlyInAnyOrder("+49 30 901820", "+49 30 5551");
    assertThat(coverage(zoe)).isEqualTo("contradicted");
    var undo =
        firm.ada.browser().post("/api/undos", Map.of("batch", made.path("batch").asString()));
    assertThat(undo.status()).as(undo.response().body()).isBetween(200, 202);
    org.awaitility.Awaitility.await()
        .until(() -> wrong(zoe).equals(java.util.List.of("+49 30 901820")));
    firm.change(firm.ada, "people", zoe, Map.of("phones", java.util.List.of("+49 30 7777")));
    assertThat(wrong(zoe)).as("who writes a number says that it is right").isEmpty();
  }

  private static java.util.List<String> wrong(UUID person) {
    return firm.get(firm.ada, "/api/people/" + person + "/provenance")
        .at("/fields/phones/wrong")
        .valueStream()
        .map(one -> one.path("value").asString())
        .toList();
  }

  private static String coverage(UUID person) {
    var answer = firm.get(firm.ada, "/api/coverage/people/" + person);
    for (var facet : answer.path("facets")) {
      for (var thing : facet.path("things")) {
        if (thing.path("key").asString().equals("phones")) {
          return thing.path("state").asString();
        }
      }
    }
    return "";
  }

  @Test
  void aRepeatedRequestLogsOneCall() {
    var browser = firm.ada.browser().with("Idempotency-Key", "one call");
    var first = Firm.expect(201, log("person", person, LINE, Map.of()));
    var again = Firm.expect(201, log("person", person, LINE, Map.of()));
    browser.without("Idempotency-Key");
    assertThat(again.text("interaction_id")).isEqualTo(first.text("interaction_id"));
  }

  @Test
  void aClosedCompanyIsLeftOutAndAClosedRecordCannotBeCalledAbout() {
    var secret = firm.create(firm.ada, "companies", Map.of("name", "Secret Ltd"));
    var open = firm.create(firm.ada, "people", Map.of("name", "Eve", "company", secret));
    firm.close(firm.ada, firm.bob, "confidential", "company", secret);
    var carl = firm.office.hire("representative");
    firm.office.forward(Duration.ofSeconds(5));
    var body = Map.of("text", LINE, "about", Map.of("type", "person", "id", open));
    var made = Firm.expect(201, carl.browser().post("/api/call-notes", body));
    assertThat(made.body().at("/interaction/company").isNull()).isTrue();
    var hidden = Map.of("text", LINE, "about", Map.of("type", "company", "id", secret));
    assertThat(carl.browser().post("/api/call-notes", hidden).code()).isEqualTo("record_not_found");
    assertThat(log("note", person, LINE, Map.of()).code()).isEqualTo("call_about_invalid");
    assertThat(log("person", person, " ", Map.of()).code()).isEqualTo("body_field_missing");
  }

  private static Answer log(String type, UUID about, String text, Map<String, ?> more) {
    var body =
        new HashMap<String, Object>(
            Map.of("text", text, "about", Map.of("type", type, "id", about)));
    body.putAll(more);
    return firm.ada.browser().post("/api/call-notes", body);
  }
}
