package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people ask of us by law has a day by which it is answered, and somebody who does. */
class PrivacyRequestTest {

  private static final String REGISTER = "/api/privacy-requests";

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void theAnswerIsDueAMonthAfterItCameIn() {
    var wish = Map.of("kind", "access", "who", "A caller", "received_at", "2026-01-31T10:00:00Z");
    var request = Firm.expect(201, firm.ada.browser().post(REGISTER, wish));
    assertThat(request.text("due_at")).isEqualTo("2026-02-28T10:00:00Z");
    assertThat(request.body().path("overdue").asBoolean()).isTrue();
    var later = Map.of("due_at", "2026-05-01T00:00:00Z");
    var address = REGISTER + "/" + request.text("id");
    assertThat(firm.ada.browser().patch(address, 1, later).code())
        .isEqualTo("request_due_too_late");
    var refused = Map.of("state", "refused");
    assertThat(firm.ada.browser().patch(address, 1, refused).code()).isEqualTo("outcome_missing");
    var done = Map.of("state", "done", "outcome", "Sent by post");
    var closed = Firm.expect(200, firm.ada.browser().patch(address, 1, done));
    assertThat(closed.text("done_at")).isNotEmpty();
    assertThat(firm.ada.browser().patch(address, 1, done).code()).isEqualTo("record_stale");
    assertThat(firm.get(firm.ada, REGISTER).path("items").toString()).doesNotContain("A caller");
    assertThat(firm.get(firm.ada, REGISTER + "?state=all").path("items").toString())
        .contains("A caller");
  }

  @Test
  void whoeverIsErasedStandsInTheRegisterWithoutAName() {
    var person = firm.create(firm.ada, "people", Map.of("name", "Leaving Lee"));
    erase(person);
    var line = about(person);
    assertThat(line.path("kind").asString()).isEqualTo("erasure");
    assertThat(line.path("state").asString()).isEqualTo("done");
    assertThat(line.path("done_at").asString()).isNotEmpty();
    assertThat(line.path("owner").toString()).contains(firm.ada.id().toString());
    assertThat(line.toString()).doesNotContain("Lee");
  }

  @Test
  void anErasureAnswersTheRequestForIt() {
    var person = firm.create(firm.ada, "people", Map.of("name", "Asking Ann"));
    var wish = Map.of("kind", "erasure", "type", "people", "record", person);
    var request = Firm.expect(201, firm.ada.browser().post(REGISTER, wish)).text("id");
    erase(person);
    assertThat(about(person).path("id").asString()).isEqualTo(request);
    assertThat(about(person).path("state").asString()).isEqualTo("done");
  }

  private static void erase(UUID person) {
    var address = "/api/people/" + person + "/erasure";
    Firm.expect(200, firm.ada.browser().get(address));
    Firm.expect(200, firm.ada.browser().post(address, Map.of()));
  }

  /** The only line about somebody. */
  private static JsonNode about(UUID person) {
    var lines = new ArrayList<JsonNode>();
    firm.get(firm.ada, REGISTER + "?state=all")
        .path("items")
        .forEach(line -> {
          if (line.path("record").toString().contains(person.toString())) {
            lines.add(line);
          }
        });
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  @Test
  void itsOwnerIsToldBeforeAndAfterTheDay() {
    var carla = firm.office.hire("administrator");
    var wish = Map.of("kind", "erasure", "who", "A letter", "owner", carla.id());
    Firm.expect(201, firm.ada.browser().post(REGISTER, wish));
    night();
    assertThat(news(carla)).as("there is time").doesNotContain("to be erased");
    firm.office.forward(Duration.ofDays(25));
    again(carla);
    night();
    night();
    assertThat(news(carla)).containsOnlyOnce("Somebody asked to be erased: answer by");
    firm.office.forward(Duration.ofDays(8));
    again(carla);
    night();
    night();
    assertThat(news(carla)).containsOnlyOnce("Somebody asked to be erased: the answer was due");
  }

  /** Their sessions have ended meanwhile. */
  private static void again(Colleague who) {
    for (var one : new Colleague[] {who, firm.ada, firm.bob}) {
      one.browser().signIn(Map.of("email", one.email(), "password", Office.PASSWORD));
    }
  }

  private static String news(Colleague who) {
    return firm.get(who, "/api/inbox").path("items").toString();
  }

  private static void night() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(PrivacyUpkeep.class).night();
      return true;
    });
  }

  @Test
  void aRequestAboutSomebodyWhomOneMayNotSeeIsNotThere() {
    var person = firm.create(firm.ada, "people", Map.of("name", "Silent Zoë"));
    var wish = Map.of("kind", "objection", "type", "people", "record", person);
    var request = Firm.expect(201, firm.ada.browser().post(REGISTER, wish)).text("id");
    var eve = firm.office.hire("administrator");
    assertThat(firm.get(eve, REGISTER).path("items").toString()).contains(request);
    firm.close(firm.ada, firm.bob, "confidential", "person", person);
    assertThat(firm.get(eve, REGISTER).path("items").toString()).doesNotContain(request);
    assertThat(eve.browser().get(REGISTER + "/" + request).status()).isEqualTo(404);
    assertThat(eve.browser().post(REGISTER, wish).code()).isEqualTo("record_not_found");
    assertThat(eve.browser().post("/api/people/" + person + "/subject-access", Map.of()).code())
        .isEqualTo("record_not_found");
    assertThat(firm.office.hire("manager").browser().get(REGISTER).code())
        .isEqualTo("privacy_not_allowed");
  }
}
