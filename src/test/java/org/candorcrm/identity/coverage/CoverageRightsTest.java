package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A ring tells nobody of what they may not see: business closures are a lock, others are nothing.
 */
class CoverageRightsTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static Browser rita;
  private static Browser sam;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    ada = hired("ada@company.example", "Ada", "administrator");
    rita = hired("rita@company.example", "Rita", "administrator");
    sam = hired("sam@company.example", "Sam", "administrator");
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void aRecordThatIsClosedInConfidenceIsNotThere() {
    var person = made("people", Map.of("name", "Quirinda Zyxwell"));
    closed("confidential", "person", person, null);
    assertThat(rita.get("/api/coverage/people/" + person).status()).isEqualTo(200);
    assertThat(sam.get("/api/coverage/people/" + person).code()).isEqualTo("record_not_found");
  }

  @Test
  void aRecordThatIsClosedForBusinessSaysWhomToAsk() {
    var person = made("people", Map.of("name", "Berta Open"));
    closed("business", "person", person, null);
    assertThat(sam.get("/api/coverage/people/" + person).code()).isEqualTo("record_closed");
  }

  @Test
  void aCompanyThatIsClosedInConfidenceIsAsIfThereWereNone() {
    var company = made("companies", Map.of("name", "Secret Mill"));
    var without = made("people", Map.of("name", "Anna Alone"));
    var with = made("people", Map.of("name", "Anna Alone", "company", company));
    made("deals", Map.of("name", "Takeover", "company", company, "person", with, "amount", 90_000));
    closed("confidential", "company", company, null);
    var deal = rita.get("/api/deals").body().at("/items/0/id").asString();
    closed("confidential", "deal", deal, null);
    assertThat(state(rita, with, "company")).isEqualTo("told");
    assertThat(plain(sam, with)).isEqualTo(plain(sam, without));
  }

  @Test
  void aCompanyThatIsClosedForBusinessIsALock() {
    var company = made("companies", Map.of("name", "Busy Mill"));
    var person = made("people", Map.of("name", "Bella Busy", "company", company));
    closed("business", "company", company, null);
    assertThat(state(sam, person, "company")).isEqualTo("locked");
    assertThat(state(rita, person, "company")).isEqualTo("told");
  }

  @Test
  void aFieldThatIsClosedForBusinessIsALockAndOneInConfidenceIsNoThing() {
    var person =
        made("people", Map.of("name", "Felix Field", "job_title", "Buyer", "language", "de"));
    var business = closed("business", "person", null, "job_title");
    var confidential = closed("confidential", "person", null, "language");
    assertThat(state(sam, person, "job_title")).isEqualTo("locked");
    assertThat(state(sam, person, "language")).isEqualTo("not there");
    assertThat(state(rita, person, "job_title")).isEqualTo("told");
    for (var closure : List.of(business, confidential)) {
      rita.post("/api/closures/" + closure + "/end", null);
    }
  }

  private static String plain(Browser who, String person) {
    return who.get("/api/coverage/people/" + person)
        .response()
        .body()
        .replaceAll("\"at\":\"[^\"]*\"", "");
  }

  private static String state(Browser who, String person, String key) {
    for (var facet : who.get("/api/coverage/people/" + person).body().path("facets")) {
      for (var thing : facet.path("things")) {
        if (thing.path("key").asString().equals(key)) {
          return thing.path("state").asString();
        }
      }
    }
    return "not there";
  }

  private static String made(String noun, Map<String, Object> values) {
    var answer = rita.post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  private static String closed(
      String kind,
      String type,
      @org.jspecify.annotations.Nullable String record,
      @org.jspecify.annotations.Nullable String field) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", kind);
    body.put("record_type", type);
    if (record != null) {
      body.put("record", record);
    }
    if (field != null) {
      body.put("field", field);
    }
    body.put("reason", "Not for everybody.");
    body.put("asked", ada.get("/api/me").text("id"));
    body.put("ends_at", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    var proposed = rita.post("/api/closures", body);
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    var agreed = ada.post("/api/closures/" + proposed.text("id") + "/agreement", null);
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
    return proposed.text("id");
  }

  private static Browser hired(String email, String name, String role) {
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
    return Browser.signedIn(candor, email, PASSWORD);
  }
}
