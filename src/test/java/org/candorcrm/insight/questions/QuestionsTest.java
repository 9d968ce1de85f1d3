package org.candorcrm.insight.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.activities.Firm.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Firm;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeping questions, sharing them, letting them rest, deciding because of them. */
class QuestionsTest {

  private static Firm firm;
  private static Colleague carl;

  @BeforeAll
  static void start() {
    firm = new Firm();
    carl = firm.office.hire("representative");
    firm.create(firm.ada, "deals", Map.of("name", "=Lathe", "lead_source", "=Fair"));
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void keepingAQuestionAsksForTheDecision() {
    var asked = Map.of("measure", "new_deals");
    var without =
        firm.ada.browser().post("/api/questions", Map.of("words", "Why?", "asked", asked));
    assertThat(without.code()).isEqualTo("question_decision_missing");
    assertThat(firm.ada.browser().get("/api/answers?measure=new_deals").status()).isEqualTo(200);
  }

  @Test
  void aQuestionIsItsOwnersUntilItIsShared() {
    var id = keep(firm.ada, "Mine?", Map.of("measure", "new_deals"), false);
    assertThat(carl.browser().get("/api/questions/" + id).code()).isEqualTo("question_unknown");
    assertThat(carl.browser().get("/api/questions/" + id + "/answer").status()).isEqualTo(404);
    change(firm.ada, id, 1, Map.of("shared", true));
    assertThat(firm.get(carl, "/api/questions/" + id).path("mine").asBoolean()).isFalse();
    assertThat(carl.browser().patch("/api/questions/" + id, 2, Map.of("words", "Yours?")).code())
        .isEqualTo("question_not_yours");
    assertThat(firm.ada.browser().patch("/api/questions/" + id, 1, Map.of("words", "Old?")).code())
        .isEqualTo("record_stale");
  }

  @Test
  void sharingTakesTheRightToShare() {
    var reader = firm.office.hire("reader");
    var id = keep(reader, "Mine alone?", Map.of("measure", "new_leads"), false);
    assertThat(reader.browser().patch("/api/questions/" + id, 1, Map.of("shared", true)).code())
        .isEqualTo("sharing_not_allowed");
  }

  @Test
  void whatNobodyLooksAtRestsAndComesBack() {
    var id = keep(firm.ada, "Who remembers?", Map.of("type", "companies"), true);
    assertThat(measured()).contains(id.toString());
    firm.value(
        Integer.class,
        "update {ws}.questions set looked_at = looked_at - interval '121 days' where id = ?"
            + " returning 1",
        id);
    assertThat(firm.get(carl, "/api/questions/" + id).path("resting").asBoolean()).isTrue();
    assertThat(measured()).doesNotContain(id.toString());
    change(carl, id, 1, Map.of("resting", false));
    assertThat(firm.get(carl, "/api/questions/" + id).path("resting").asBoolean()).isFalse();
  }

  @Test
  void itsOwnerIsToldBeforeItRests() {
    var id = keep(firm.ada, "Shall we keep this?", Map.of("type", "companies"), true);
    assertThat(resting(firm.ada)).isEmpty();
    firm.value(
        Integer.class,
        "update {ws}.questions set looked_at = looked_at - interval '110 days' where id = ?"
            + " returning 1",
        id);
    assertThat(resting(firm.ada)).hasSize(1);
    assertThat(resting(firm.ada).getFirst()).startsWith("“Shall we keep this?” rests from ");
    assertThat(resting(carl)).isEmpty();
    firm.get(firm.ada, "/api/questions/" + id + "/answer");
    assertThat(resting(firm.ada)).isEmpty();
  }

  private static List<String> resting(Colleague who) {
    return firm.get(who, "/api/digest")
        .path("items")
        .valueStream()
        .filter(one -> one.path("topic").asString().equals("retirement"))
        .map(one -> one.path("text").asString())
        .toList();
  }

  @Test
  void eachLookKeepsItAwake() {
    var id = keep(firm.ada, "Still?", Map.of("measure", "new_deals"), false);
    firm.office.forward(Duration.ofHours(1));
    firm.get(firm.ada, "/api/questions/" + id + "/answer");
    firm.get(firm.ada, "/api/questions/" + id + "/answer?at=" + Instant.now().minusSeconds(60));
    assertThat(firm.get(firm.ada, "/api/questions/" + id).path("looks").asInt())
        .as("looking back is no look at the answer of today")
        .isEqualTo(1);
  }

  @Test
  void aDecisionKeepsWhatTheAnswerWas() {
    var id = keep(firm.ada, "More fairs?", Map.of("measure", "new_deals"), true);
    var address = "/api/questions/" + id + "/decisions";
    expect(201, carl.browser().post(address, Map.of("what", "Two fairs instead of five")));
    var noted = firm.get(firm.ada, address).at("/items/0");
    assertThat(noted.path("what").asString()).isEqualTo("Two fairs instead of five");
    assertThat(noted.path("answer").asString()).startsWith("New deals: ");
    assertThat(noted.path("by").asString()).isEqualTo(carl.id().toString());
    assertThat(firm.get(firm.ada, "/api/questions/" + id).path("decisions").asInt()).isEqualTo(1);
  }

  @Test
  void aQuestionKeepsSoManyDecisionsAndNoMore() {
    var id = keep(firm.ada, "Decided over and over?", Map.of("measure", "new_deals"), true);
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.question_decisions (id, question, at, by_id, what, answer)
                select gen_random_uuid(), ?::uuid, now(), ?::uuid, 'Yes', '' from generate_series(1, ?)\
                """)
            .params(id, firm.ada.id().toString(), Decisions.MOST_OF_A_QUESTION - 1)
            .update());
    var address = "/api/questions/" + id + "/decisions";
    expect(201, firm.ada.browser().post(address, Map.of("what", "The last one")));
    assertThat(firm.ada.browser().post(address, Map.of("what", "One more")).code())
        .isEqualTo("too_many_decisions");
  }

  @Test
  void aNarrowedKeyDoesNotReadTheAnswerThatItsOwnerDecidedBy() {
    var id = keep(firm.ada, "Mine to decide?", Map.of("measure", "new_deals"), false);
    var address = "/api/questions/" + id + "/decisions";
    expect(201, firm.ada.browser().post(address, Map.of("what", "Go on")));
    var all = Map.of("read", "all");
    var own = Map.of("*", all, "deal", Map.of("read", "own"), "user", Map.of("read", "none"));
    var closure = Map.of("reason", "For a partner", "ends_at", firm.office.inDays(30));
    var role = Map.of("name", "own_deals", "label", "Own", "types", own, "closure", closure);
    expect(201, firm.ada.browser().post("/api/roles", role));
    var key = firm.ada.browser().post("/api/keys", Map.of("name", "P", "role", "own_deals"));
    var narrow = Browser.withKey(firm.office.candor, key.text("key"));
    assertThat(narrow.get(address).code()).isEqualTo("key_is_narrowed");
    assertThat(narrow.get("/api/questions/" + id + "/answer").code()).isEqualTo("key_is_narrowed");
    var candor = firm.office.candor;
    candor.inWorkspace(() -> {
      var viewer = candor.bean(Viewers.class).of(firm.ada.id(), "own_deals", null);
      var read = candor.bean(AnsweringQuestions.class).decisions(viewer, id).getFirst();
      assertThat(read.what()).isEqualTo("Go on");
      assertThat(read.answer()).isNull();
      assertThat(read.byName()).as("not for who sees no colleague").isNullOrEmpty();
      return null;
    });
  }

  @Test
  void theAnswerBesideADecisionTellsNobodyMaySeeAllThatItCounts() {
    var lead = expect(201, firm.ada.browser().post("/api/leads", Map.of("name", "Quiet one")));
    var id = keep(firm.ada, "More leads?", Map.of("measure", "new_leads"), true);
    var address = "/api/questions/" + id + "/decisions";
    expect(201, firm.ada.browser().post(address, Map.of("what", "Another fair")));
    assertThat(firm.get(carl, address).at("/items/0/answer").asString()).startsWith("New leads: ");
    firm.close(firm.ada, firm.bob, "confidential", "lead", UUID.fromString(lead.text("id")));
    var shut = firm.get(carl, address).at("/items/0");
    assertThat(shut.path("what").asString()).isEqualTo("Another fair");
    assertThat(shut.path("answer").isNull()).isTrue();
    assertThat(firm.get(firm.ada, address).at("/items/0/answer").asString()).contains("leads");
  }

  @Test
  void aFileRunsNoFormula() {
    var asked = Map.of("measure", "new_deals", "breakdown", "lead_source");
    var id = keep(firm.ada, "Sources?", asked, false);
    var file = firm.ada.browser().get("/api/questions/" + id + "/answer/file");
    assertThat(file.response().body()).contains("row,start,part,n,value").contains(",'=Fair,1,1");
    var around = "/api/answers/file?measure=new_deals&breakdown=lead_source";
    assertThat(firm.ada.browser().get(around).response().body()).isEqualTo(file.response().body());
    var reader = firm.office.hire("reader");
    assertThat(reader.browser().get(around).code()).isEqualTo("export_not_allowed");
    assertThat(reader.browser().get(around.replace("/file", "")).status()).isEqualTo(200);
    change(firm.ada, id, 1, Map.of("shared", true));
    int looks = firm.get(firm.ada, "/api/questions/" + id).path("looks").asInt();
    assertThat(reader.browser().get("/api/questions/" + id + "/answer/file").code())
        .isEqualTo("export_not_allowed");
    assertThat(firm.get(firm.ada, "/api/questions/" + id).path("looks").asInt())
        .as("what is refused is not counted first, and is no look")
        .isEqualTo(looks);
  }

  @Test
  void aConditionOnWhatSomebodyMayNotSeeIsKeptFromThem() {
    var asked = Map.of("measure", "new_deals", "filter", "lost_reason == \"Bribed\"");
    var id = keep(firm.ada, "How bad is it?", asked, true);
    var address = "/api/questions/" + id;
    assertThat(firm.get(carl, address).at("/asked/filter").asString()).contains("Bribed");
    var body = new HashMap<String, Object>();
    body.put("kind", "business");
    body.put("record_type", "deal");
    body.put("field", "lost_reason");
    body.put("reason", "A case in court");
    body.put("members", List.of(firm.ada.id(), firm.bob.id()));
    body.put("ends_at", firm.office.inDays(30));
    var closure = expect(201, firm.ada.browser().post("/api/closures", body)).text("id");
    expect(200, firm.bob.browser().post("/api/closures/" + closure + "/agreement", Map.of()));
    var seen = firm.get(carl, address);
    assertThat(seen.path("hidden").asBoolean()).isTrue();
    assertThat(seen.at("/asked/measure").asString()).isEqualTo("new_deals");
    assertThat(seen.toString() + firm.get(carl, "/api/questions"))
        .doesNotContain("Bribed")
        .doesNotContain("lost_reason");
    var answer = carl.browser().get(address + "/answer");
    assertThat(answer.code()).isEqualTo("question_condition_hidden");
    assertThat(answer.response().body()).doesNotContain("lost_reason");
    assertThat(firm.get(firm.ada, address).path("hidden").asBoolean()).isFalse();
  }

  @Test
  void aDashboardHoldsSevenQuestions() {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      ids.add(keep(firm.ada, "Number " + i, Map.of("measure", "new_deals"), i % 2 == 0));
    }
    var full = firm.ada.browser().post("/api/dashboards", Map.of("name", "All", "questions", ids));
    assertThat(full.code()).isEqualTo("dashboard_full");
    var seven = Map.of("name", "Monday", "shared", true, "questions", ids.subList(0, 7));
    var made = expect(201, firm.ada.browser().post("/api/dashboards", seven));
    var address = "/api/dashboards/" + made.text("id");
    assertThat(firm.get(firm.ada, address).path("questions")).hasSize(7);
    assertThat(firm.get(carl, address).path("questions")).hasSize(4);
    assertThat(carl.browser().patch(address, 1, Map.of("name", "Mine now")).code())
        .isEqualTo("question_not_yours");
  }

  private static List<String> measured() {
    return firm.office.candor.inWorkspace(() ->
        firm.office.candor.bean(Measures.class).all().stream().map(one -> one.key()).toList());
  }

  private static UUID keep(Colleague who, String words, Map<String, String> asked, boolean shared) {
    var body = new HashMap<String, Object>();
    body.put("words", words);
    body.put("decision", "What we do next year");
    body.put("asked", asked);
    body.put("shared", shared);
    return UUID.fromString(expect(201, who.browser().post("/api/questions", body)).text("id"));
  }

  private static void change(Colleague who, UUID id, int version, Map<String, Object> changes) {
    expect(200, who.browser().patch("/api/questions/" + id, version, changes));
  }
}
