package org.candorcrm.insight.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.activities.Firm.expect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reads the answer of a kept question, and what is no question to keep. */
class QuestionAnswersTest {

  private static Firm firm;
  private static Colleague carl;

  @BeforeAll
  static void start() {
    firm = new Firm();
    carl = firm.office.hire("representative");
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void aNarrowedKeyEmbedsTheAnswerOfASharedQuestionUnderItsOwnRights() {
    var mine = firm.create(carl, "deals", Map.of("name", "Press"));
    var id = keep(firm.ada, "How many?", Map.of("type", "deals", "function", "count"), true);
    var key = firm.ada.browser().post("/api/keys", Map.of("name", "Wall", "role", "reader"));
    var wall = Browser.withKey(firm.office.candor, key.text("key"));
    var path = "/api/questions/" + id;
    assertThat(wall.get(path + "/answer").body().at("/now/n").asInt())
        .isEqualTo(firm.get(firm.ada, path + "/answer").at("/now/n").asInt())
        .isPositive();
    assertThat(wall.get(path + "/answer/file").code()).isEqualTo("export_not_allowed");
    assertThat(wall.get(path).code()).isEqualTo("key_is_narrowed");
    firm.delete(carl, "deals", mine);
  }

  @Test
  void whatCouldNeverBeAnsweredIsNotKept() {
    var refused =
        Map.of(
            "period_unknown", Map.of("measure", "new_deals", "period", "garbage"),
            "step_unknown", Map.of("measure", "new_deals", "step", "second"),
            "field_unknown", Map.of("measure", "new_deals", "breakdown", "a.b.c"),
            "field_not_measurable", Map.of("type", "deals", "function", "sum", "field", "name"));
    refused.forEach((code, asked) -> {
      var body = Map.of("words", "How?", "decision", "Which", "often", "weekly", "asked", asked);
      assertThat(firm.ada.browser().post("/api/questions", body).code()).isEqualTo(code);
    });
  }

  @Test
  void theAnswerBesideADecisionTellsNobodyWhatAColleagueDoes() {
    for (var asked :
        List.of(
            Map.of("type", "users", "function", "count", "filter", "interactions.size() >= 0"),
            Map.of(
                "type", "deal_stage_changes", "function", "count", "filter", "actor.name != \"x\""),
            Map.of("type", "interactions", "function", "count", "breakdown", "owner.department"))) {
      var id = keep(firm.ada, "How busy?", asked, true);
      var address = "/api/questions/" + id + "/decisions";
      expect(201, firm.ada.browser().post(address, Map.of("what", "Talk about it")));
      assertThat(firm.get(carl, address).at("/items/0/answer").isNull()).as("%s", asked).isTrue();
      assertThat(firm.get(firm.ada, address).at("/items/0/answer").isNull()).isFalse();
    }
  }

  private static UUID keep(Colleague who, String words, Map<String, String> asked, boolean shared) {
    var body = new HashMap<String, Object>();
    body.put("words", words);
    body.put("decision", "What we do next year");
    body.put("asked", asked);
    body.put("shared", shared);
    return UUID.fromString(expect(201, who.browser().post("/api/questions", body)).text("id"));
  }
}
