package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A value is as fresh as the last time that anybody said so, whoever wrote it. */
class FreshAgreementTest {

  private static ClaimsDesk desk;
  private static Browser ada;

  @BeforeAll
  static void open() {
    desk = new ClaimsDesk(RunningCandor.web());
    ada = Browser.signedIn(desk.candor, "ada@claims.example", ClaimsDesk.PASSWORD);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static UUID aged(String name) {
    var id =
        desk.create(desk.sales, "company", "{'name': '%s', 'industry': 'trade'}".formatted(name));
    desk.age(id, 2000);
    return id;
  }

  private static JsonNode industry(UUID id) {
    return ada.get("/api/companies/stamps?ids=" + id).body().at("/items/0/fields/industry");
  }

  @Test
  void anotherSourceThatSaysTheSameMakesItFresh() {
    var id = aged("Mill");
    assertThat(industry(id).path("stale").asBoolean()).isTrue();
    desk.say(desk.marketing, "company", id, "{'industry': 'trade'}");
    assertThat(industry(id).path("stale").asBoolean()).isFalse();
    assertThat(industry(id).path("how").asString()).isEqualTo("confirmed");
    assertThat(industry(id).at("/source/name").asString()).isEqualTo("marketing.csv");
  }

  /**
   * A source that wrote it and says it again, a row of its own merged into it, is no second one.
   */
  @Test
  void theOtherSourceCountsAlsoWhereTheFirstOneRepeatsItself() {
    var id = aged("Quay");
    desk.say(desk.marketing, "company", id, "{'industry': 'trade'}");
    var again = desk.create(desk.sales, "company", "{'name': 'Quay', 'industry': 'trade'}");
    desk.merge("company", id, again, Map.of());
    assertThat(industry(id).path("stale").asBoolean()).isFalse();
    assertThat(industry(id).at("/source/name").asString()).isEqualTo("marketing.csv");
  }

  @Test
  void oneThatSaysOtherwiseDoesNot() {
    desk.trust(desk.sales, 0.95);
    desk.trust(desk.support, 0.1);
    var id = aged("Yard");
    desk.say(desk.support, "company", id, "{'industry': 'mining'}");
    assertThat(desk.shown("company", id, "industry")).isEqualTo("trade");
    assertThat(industry(id).path("stale").asBoolean()).isTrue();
    assertThat(industry(id).path("how").asString()).isEqualTo("created");
  }

  @Test
  void whatWasMergedIntoItSpeaksForItToo() {
    var winner = aged("Dock");
    var loser = desk.create(desk.marketing, "company", "{'name': 'Dock', 'industry': 'trade'}");
    var merge = desk.merge("company", winner, loser, Map.of());
    assertThat(industry(winner).path("stale").asBoolean()).isFalse();
    desk.part("company", winner, merge);
    assertThat(industry(winner).path("stale").asBoolean()).as("as before").isTrue();
  }
}
