package org.candorcrm.activities.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** "Since you last looked" tells what others did, condensed, and nothing that is closed. */
class LookTest {

  private static final String OPEN = "stage != \"won\" && stage != \"lost\"";

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
  void nothingIsNewToWhomHasNeverLooked() {
    var deal = deal("Never looked at");
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Call"));
    var news = news("/api/deals/" + deal);
    assertThat(news.path("since").isNull()).isTrue();
    assertThat(news.path("steps")).isEmpty();
  }

  @Test
  void manyChangesOfAFieldAreOneStepFromTheFirstOldToTheLastNewValue() {
    var deal = deal("Spring order");
    look("/api/deals/" + deal);
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Send price list"));
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Call", "stage", "proposal"));
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Visit"));
    var news = news("/api/deals/" + deal);
    assertThat(news.path("more").asBoolean()).isFalse();
    assertThat(texts(news.path("steps"), "field")).containsExactly("stage", "next_step");
    var step = news.path("steps").get(1);
    assertThat(step.path("before").isNull()).isTrue();
    assertThat(step.path("after").asString()).isEqualTo("Visit");
    assertThat(step.path("times").asInt()).isEqualTo(3);
    assertThat(step.at("/by/id").asString()).isEqualTo(firm.bob.id().toString());
    assertThat(step.at("/source/kind").asString()).isEqualTo("user");
  }

  @Test
  void ownChangesAndThoseTakenBackDoNotCount() {
    var deal = deal("Quiet");
    look("/api/deals/" + deal);
    firm.change(firm.ada, "deals", deal, Map.of("competitor", "Miller"));
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Wrong deal"));
    var nothing = new java.util.HashMap<String, Object>();
    nothing.put("next_step", null);
    firm.change(firm.bob, "deals", deal, nothing);
    assertThat(news("/api/deals/" + deal).path("steps")).isEmpty();
  }

  @Test
  void aLookMakesEverythingBeforeItOld() {
    var deal = deal("Looked at twice");
    look("/api/deals/" + deal);
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "First"));
    var before = look("/api/deals/" + deal);
    firm.change(firm.bob, "deals", deal, Map.of("next_step", "Second"));
    var step = news("/api/deals/" + deal).path("steps").get(0);
    assertThat(step.path("before").asString()).isEqualTo("First");
    assertThat(news("/api/deals/" + deal + "/look?since=" + before).path("steps")).hasSize(1);
  }

  @Test
  void whatWasAddedAroundTheRecordIsNewToo() {
    var company = firm.create(firm.ada, "companies", Map.of("name", "Stein Ltd"));
    var zoe = firm.create(firm.ada, "people", Map.of("name", "Zoë Stein"));
    look("/api/companies/" + company);
    firm.create(
        firm.bob,
        "interactions",
        Map.of("subject", "Your offer", "kind", "email", "direction", "in", "company", company));
    firm.create(
        firm.bob,
        "notes",
        Map.of("title", "Careful", "text", "x", "about", Map.of("type", "company", "id", company)));
    firm.change(firm.bob, "people", zoe, Map.of("company", company));
    firm.create(firm.bob, "people", Map.of("name", "Max Frey", "company", company));
    var steps = news("/api/companies/" + company).path("steps");
    assertThat(texts(steps, "title")).containsExactly("Your offer", "Careful", "Max Frey");
    assertThat(steps.get(0).path("direction").asString()).isEqualTo("in");
    assertThat(steps.get(0).at("/source/kind").asString()).isEqualTo("user");
    look("/api/people/" + zoe);
    firm.change(
        firm.bob,
        "people",
        zoe,
        Map.of("company", firm.create(firm.bob, "companies", Map.of("name", "Frey Ltd"))));
    var moved = news("/api/people/" + zoe).path("steps").get(0);
    assertThat(moved.path("before_title").asString()).isEqualTo("Stein Ltd");
    assertThat(moved.path("after_title").asString()).isEqualTo("Frey Ltd");
  }

  @Test
  void whatIsClosedIsNotNewsAndCannotBeLookedAt() {
    var company = firm.create(firm.ada, "companies", Map.of("name", "Discreet Ltd"));
    var carl = firm.office.hire("administrator");
    Firm.expect(200, carl.browser().put("/api/companies/" + company + "/look", null));
    var deal =
        firm.create(
            firm.ada, "deals", Map.of("name", "Takeover", "stage", "new", "company", company));
    assertThat(firm.get(carl, "/api/companies/" + company + "/look").path("steps")).hasSize(1);
    firm.close(firm.ada, firm.bob, "confidential", "deal", deal);
    firm.office.forward(Duration.ofSeconds(5));
    assertThat(firm.get(carl, "/api/companies/" + company + "/look").path("steps")).isEmpty();
    assertThat(carl.browser().get("/api/deals/" + deal + "/look").code())
        .isEqualTo("record_not_found");
    assertThat(carl.browser().put("/api/deals/" + deal + "/look", null).status()).isEqualTo(404);
  }

  @Test
  void aListTellsHowManyChangedWhichFieldsWhatIsNewAndWhatIsGone() {
    var tag = "competitor == \"List\" && ";
    var filter = tag + OPEN;
    var kept = listed("Kept");
    var moved = listed("Moved on");
    var won = listed("Won meanwhile");
    var dropped = listed("Deleted meanwhile");
    firm.ada.browser().put("/api/deals/look", Map.of("filter", filter));
    firm.change(firm.bob, "deals", kept, Map.of("next_step", "Call"));
    firm.change(firm.bob, "deals", moved, Map.of("next_step", "Call", "stage", "proposal"));
    firm.change(firm.bob, "deals", won, Map.of("stage", "won"));
    firm.delete(firm.bob, "deals", dropped);
    firm.create(firm.bob, "deals", Map.of("name", "Fresh", "stage", "new", "competitor", "List"));
    firm.create(firm.ada, "deals", Map.of("name", "Mine", "stage", "new", "competitor", "List"));
    var news = list(filter);
    assertThat(news.path("changed").asInt()).isEqualTo(2);
    assertThat(news.path("new").asInt()).isEqualTo(1);
    assertThat(news.path("gone").asInt()).isEqualTo(2);
    assertThat(texts(news.path("fields"), "field")).containsExactly("next_step", "stage");
    assertThat(texts(news.path("steps"), "title"))
        .containsExactlyInAnyOrder("Fresh", "Kept", "Moved on", "Won meanwhile", "Deal");
  }

  @Test
  void aListThatWasNeverLookedAtHasNoNews() {
    var news = list("competitor == \"Nobody looked\"");
    assertThat(news.path("since").isNull()).isTrue();
    assertThat(news.path("changed").asInt()).isZero();
  }

  @Test
  void aListDoesNotTellThatARecordWasClosedMeanwhile() {
    var filter = "competitor == \"Secret\"";
    var deal =
        firm.create(
            firm.ada, "deals", Map.of("name", "Secret", "stage", "new", "competitor", "Secret"));
    var carl = firm.office.hire("administrator");
    Firm.expect(200, carl.browser().put("/api/deals/look", Map.of("filter", filter)));
    firm.close(firm.ada, firm.bob, "confidential", "deal", deal);
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Quietly"));
    firm.office.forward(Duration.ofSeconds(5));
    var news = firm.get(carl, "/api/deals/look?filter=" + encoded(filter));
    assertThat(news.path("gone").asInt()).isZero();
    assertThat(news.path("changed").asInt()).isZero();
    assertThat(news.path("steps")).isEmpty();
  }

  @Test
  void aListOfWhatAColleagueDoesTellsNeitherHowMuchNorThatSomethingIsGone() {
    var call =
        firm.create(
            firm.bob, "interactions", Map.of("kind", "call", "subject", "Measured", "minutes", 5));
    var filter = "owner == \"" + firm.bob.id() + "\" && subject == \"Measured\"";
    firm.ada.browser().put("/api/interactions/look", Map.of("filter", filter));
    firm.change(firm.bob, "interactions", call, Map.of("minutes", 7));
    var news = firm.get(firm.ada, "/api/interactions/look?filter=" + encoded(filter));
    assertThat(news.path("gone").asInt()).isZero();
    assertThat(news.path("changed").asInt()).isZero();
    assertThat(news.path("steps")).isEmpty();
  }

  @Test
  void aMomentBeyondAllTimeIsRefused() {
    for (var moment : List.of("-1000000000-01-01T00:00:00Z", "%2B200000-01-01T00:00:00Z", "soon")) {
      var answer = firm.ada.browser().get("/api/deals/look?since=" + moment);
      assertThat(answer.code()).as(moment).isEqualTo("parameter_not_valid");
    }
  }

  @Test
  void theListsThatSomebodyLookedAtFirstAreForgottenWhenThereAreTooMany() {
    var eva = firm.office.hire("representative");
    for (int i = 0; i <= Looks.MOST_LISTS; i++) {
      var filter = "competitor == \"Rival " + i + "\"";
      Firm.expect(200, eva.browser().put("/api/deals/look", Map.of("filter", filter)));
    }
    var first = firm.get(eva, "/api/deals/look?filter=" + encoded("competitor == \"Rival 0\""));
    assertThat(first.path("since").isNull()).isTrue();
    var second = firm.get(eva, "/api/deals/look?filter=" + encoded("competitor == \"Rival 1\""));
    assertThat(second.path("since").isNull()).isFalse();
  }

  @Test
  void looksOfLongAgoAreForgotten() {
    var deal = deal("Long ago");
    look("/api/deals/" + deal);
    int forgotten =
        firm.office.candor.inWorkspace(() ->
            firm.office
                .candor
                .bean(Looks.class)
                .forget(firm.office.clock().instant().plus(Duration.ofDays(181))));
    assertThat(forgotten).isPositive();
    assertThat(news("/api/deals/" + deal).path("since").isNull()).isTrue();
  }

  private static UUID deal(String name) {
    return firm.create(firm.ada, "deals", Map.of("name", name, "stage", "new"));
  }

  private static UUID listed(String name) {
    return firm.create(
        firm.ada, "deals", Map.of("name", name, "stage", "new", "competitor", "List"));
  }

  private static String look(String address) {
    return Firm.expect(200, firm.ada.browser().put(address + "/look", null)).text("looked_at");
  }

  private static JsonNode news(String address) {
    return firm.get(firm.ada, address.contains("/look") ? address : address + "/look");
  }

  private static JsonNode list(String filter) {
    return firm.get(firm.ada, "/api/deals/look?filter=" + encoded(filter));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
