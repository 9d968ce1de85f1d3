package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Browser.Answer;
import org.candorcrm.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** An office with people who are there twice. */
final class Twins implements AutoCloseable {

  final Office office = Office.withRecords();
  final Colleague ada = office.hire("administrator", office.department("Sales"));
  final Colleague bob = office.hire("administrator", office.department("Support"));

  UUID person(String first, String last, String email, String phone) {
    return create(
        "people",
        Map.of(
            "name",
            Map.of("first", first, "last", last),
            "emails",
            List.of(email),
            "phones",
            List.of(phone)));
  }

  UUID company(String name) {
    return create("companies", Map.of("name", name));
  }

  UUID employed(String first, String last, UUID company) {
    return create(
        "people", Map.of("name", Map.of("first", first, "last", last), "company", company));
  }

  UUID create(String noun, Map<String, ?> values) {
    var answer = ada.browser().post("/api/" + noun, values);
    return UUID.fromString(expect(201, answer).text("id"));
  }

  /** Matches everything of a type now, whatever the jobs do. */
  void matchEverything(String type) {
    office.candor.inWorkspace(() -> {
      int id = office.candor.bean(MatchSettingsTable.class).of(type).type().id();
      office.candor.bean(MatchRuns.class).ask(id, null);
      office.candor.bean(MatchingEverything.class).run(id);
      return true;
    });
  }

  JsonNode pairs(Colleague who, String type, String kind) {
    return expect(
            200,
            who.browser().get("/api/duplicates?type=" + type + "&kind=" + kind + "&count=exact"))
        .body();
  }

  Answer answer(Colleague who, UUID one, UUID other, Map<String, ?> said) {
    return who.browser().post("/api/duplicates/people/" + one + "/" + other + "/answers", said);
  }

  JsonNode record(UUID id) {
    return expect(200, ada.browser().get("/api/people/" + id)).body();
  }

  Map<String, Integer> versions(UUID one, UUID other) {
    return Map.of(
        one.toString(),
        record(one).path("version").asInt(),
        other.toString(),
        record(other).path("version").asInt());
  }

  /** Only ada and bob see it from now on, and nobody else learns that there is such a record. */
  void confidential(UUID person) {
    confidential("person", person);
  }

  void confidential(String type, UUID record) {
    var wish =
        Map.of(
            "kind",
            "confidential",
            "record_type",
            type,
            "record",
            record,
            "reason",
            "A witness in a court case",
            "members",
            new UUID[] {ada.id(), bob.id()},
            "asked",
            bob.id(),
            "ends_at",
            office.inDays(30));
    var id = expect(201, ada.browser().post("/api/closures", wish)).text("id");
    expect(200, bob.browser().post("/api/closures/" + id + "/agreement", Map.of()));
    office.forward(Duration.ofSeconds(5));
  }

  static Answer expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  /** What the change feed brings about sooner or later. */
  static void eventually(Supplier<Boolean> met) {
    Waiting.until("what the change feed brings", met::get);
  }

  Browser browser() {
    return ada.browser();
  }

  @Override
  public void close() {
    office.close();
  }
}
