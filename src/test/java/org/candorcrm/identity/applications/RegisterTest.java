package org.candorcrm.identity.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What else holds customer data, and what would overlap before it is bought. */
class RegisterTest {

  private static final String HUBSPOT =
      """
      Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Create Date
      901,Ada,Byron,ada@a.example,,,2025-01-02
      902,Bob,Bell,bob@a.example,,,2025-01-02
      """;

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada = user("ada", "administrator");
    ada.with("User-Agent", "ShopSync/2.1 (+https://shop.example)");
    ada.with("Content-Type", "application/octet-stream");
    var planned = ada.send("POST", "/api/imports?name=contacts.csv&source=HubSpot", HUBSPOT);
    ada.without("Content-Type");
    assertThat(planned.status()).as(planned.response().body()).isEqualTo(201);
    assertThat(planned.body().at("/guess/product").asString()).isEqualTo("HubSpot");
    var id = planned.text("id");
    ada.send("POST", "/api/imports/" + id + "/run", null);
    Waiting.untilDone(ada, "/api/imports/" + id);
    candor.inWorkspace(() -> candor.bean(Measuring.class).measure(null));
  }

  private static Browser user(String name, String role) {
    var email = name + "@register.example";
    return Browser.withKey(
        candor,
        candor.inWorkspace(() -> {
          candor.bean(Users.class).create(email, name, null, role);
          return candor.bean(ApiKeys.class).create(email, name + "'s program");
        }));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void aProductIsSeenByTheHeadersOfItsFiles() {
    var seen = application("headers:HubSpot");
    assertThat(seen.path("origin").asString()).isEqualTo("seen");
    assertThat(seen.at("/holds/0/type").asString()).isEqualTo("person");
    assertThat(seen.at("/holds/0/fields").valueStream().map(JsonNode::asString))
        .contains("name", "emails", "phones");
  }

  @Test
  void aProgramIsSeenByWhatItCallsItself() {
    var program = application("agent:ShopSync");
    assertThat(program.path("how").asString()).isEqualTo("agent");
    assertThat(program.path("seen_at").isNull()).as("when one person used it").isTrue();
    assertThat(program.path("times").asInt()).as("how much one person did").isZero();
  }

  @Test
  void aSourceIsConnectedAndSaysWhatItHolds() {
    var connected =
        items().stream()
            .filter(one -> one.path("name").asString().equals("HubSpot"))
            .filter(one -> one.path("origin").asString().equals("connected"))
            .findFirst()
            .orElseThrow();
    assertThat(connected.at("/holds/0/records").asInt()).isEqualTo(2);
    assertThat(ada.get("/api/applications").body().path("overlaps").valueStream())
        .anySatisfy(one -> {
          assertThat(one.path("one").asString()).isEqualTo(connected.path("key").asString());
          assertThat(one.path("other").asString()).isEqualTo("headers:HubSpot");
        });
  }

  @Test
  void whatSomebodyEnteredIsChangedAndGoes() {
    var added =
        ada.post(
            "/api/applications",
            Map.of(
                "name",
                "Newsletter tool",
                "holds",
                List.of(
                    Map.of(
                        "type", "people", "fields", List.of("E-mail addresses"), "records", 9))));
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    assertThat(added.body().at("/holds/0/type").asString()).isEqualTo("person");
    assertThat(added.body().at("/holds/0/fields/0").asString()).isEqualTo("emails");
    var path = "/api/applications/" + added.text("id");
    assertThat(ada.patch(path, 1, Map.of("considered", true)).body().path("considered").asBoolean())
        .isTrue();
    assertThat(ada.patch(path, 1, Map.of("considered", false)).status()).isEqualTo(412);
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.delete(path).code()).isEqualTo("application_unknown");
  }

  @Test
  void whatWouldOverlapIsKnownBeforeItIsBought() {
    var answer =
        ada.post(
            "/api/applications/comparisons",
            Map.of(
                "holds",
                List.of(Map.of("type", "person", "fields", List.of("emails", "Shoe size")))));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(answer.body().at("/known/0/field").asString()).isEqualTo("emails");
    assertThat(answer.body().at("/known/0/records").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(answer.body().at("/fresh/0/field").asString()).isEqualTo("Shoe size");
    assertThat(answer.body().path("overlaps").valueStream())
        .extracting(one -> one.path("other").asString())
        .contains("headers:HubSpot");
  }

  @Test
  void aFieldIsCountedOnAllRecordsThatHaveItWhoeverGaveIt() {
    ada.post("/api/people", Map.of("name", "Otto Kaltenbach", "emails", "otto@k.example"));
    var holding = Map.of("type", "person", "fields", List.of("name"));
    var answer = ada.post("/api/applications/comparisons", Map.of("holds", List.of(holding)));
    int people = ada.get("/api/people?limit=1&count=exact").body().path("count").asInt();
    assertThat(answer.body().at("/known/0/records").asInt())
        .as("as many as the list says, not those of the source that gave most")
        .isEqualTo(people)
        .isGreaterThan(2);
  }

  @Test
  void howManyOfItsRecordsAreProbablyKnownIsTold() {
    assertThat(foreseen(500)).as("two records say nothing").isEmpty();
    measured("900", 40, 10);
    measured("901", 100, 90);
    var one = foreseen(500).path(0);
    assertThat(one.path("fewest").asInt()).isEqualTo(50);
    assertThat(one.path("most").asInt()).isEqualTo(375);
    assertThat(one.path("sources").asInt()).isEqualTo(2);
  }

  private static JsonNode foreseen(int records) {
    var holding = Map.of("type", "person", "fields", List.of("emails"), "records", records);
    var answer = ada.post("/api/applications/comparisons", Map.of("holds", List.of(holding)));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.body().path("foreseen");
  }

  private static void measured(String source, long records, long alone) {
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
                select r.id, 'source', ?, t.id, f.figure, f.value
                  from (select id from {ws}.radar_runs order by measured_at desc limit 1) r,
                       {ws}.record_types t,
                       (values ('records', ?::bigint), ('alone', ?::bigint)) f (figure, value)
                 where t.name = 'person'
                """)
            .params(source, records, alone)
            .update());
  }

  @Test
  void whoseKeyAProgramUsesAndWhenIsNotTold() {
    var keys =
        items().stream().filter(one -> one.path("how").asString().equals("api_client")).toList();
    assertThat(keys).isNotEmpty().allMatch(one -> one.path("seen_at").isNull());
    assertThat(items().toString()).doesNotContain("'s program");
  }

  @Test
  void aNameWithSignsThatNobodySeesIsRefused() {
    for (var name : List.of("safe\u202Egpj.exe", "a\u0007b")) {
      var refused = ada.post("/api/applications", Map.of("name", name));
      assertThat(refused.code()).as(refused.response().body()).isEqualTo("body_field_control");
    }
  }

  @Test
  void theRegisterIsForWhoAnswersForData() {
    var rep = user("rep", "representative");
    assertThat(rep.get("/api/applications").code()).isEqualTo("radar_not_allowed");
    assertThat(rep.post("/api/applications", Map.of("name", "x")).status()).isEqualTo(403);
  }

  private static JsonNode application(String key) {
    return items().stream()
        .filter(one -> one.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(items().toString()));
  }

  private static List<JsonNode> items() {
    return StreamSupport.stream(
            ada.get("/api/applications").body().path("items").spliterator(), false)
        .toList();
  }
}
