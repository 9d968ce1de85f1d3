package org.candorcrm.insight.beliefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose beliefs somebody sees, and that evidence tells of no record that they may not see. */
class BeliefRightsTest {

  private static Hunches hunches;

  @BeforeAll
  static void open() {
    hunches = new Hunches();
  }

  @AfterAll
  static void close() {
    hunches.close();
  }

  @Test
  void isPrivateUntilShared() {
    var belief = hunches.written(hunches.firm.ada, "Mine alone", 60, Hunches.LARGE);
    var eve = hunches.firm.office.hire("representative");
    var address = "/api/beliefs/" + belief.path("id").asString();
    assertThat(eve.browser().get(address).code()).isEqualTo("belief_unknown");
    assertThat(hunches.firm.get(eve, "/api/beliefs").toString()).doesNotContain("Mine alone");
    hunches.share(hunches.firm.ada, belief);
    assertThat(hunches.firm.get(eve, "/api/beliefs").toString()).contains("Mine alone");
    assertThat(eve.browser().patch(address, 2, Map.of("shared", false)).code())
        .isEqualTo("belief_not_yours");
    hunches.firm.ada.browser().delete(address);
    assertThat(eve.browser().get(address).status()).isEqualTo(404);
  }

  @Test
  void aClosedDealLeavesNoTraceInTheEvidenceOfASharedBelief() {
    var ada = hunches.firm.ada;
    var deals = hunches.deals(3, 50_000, "won");
    hunches.deals(4, 50_000, "lost");
    var belief = hunches.written(ada, "Very large ones", 60, Hunches.LARGE);
    hunches.firm.close(ada, hunches.firm.bob, "confidential", "deal", deals.getFirst());
    hunches.share(ada, belief);
    var eve = hunches.firm.office.hire("representative");
    var id = belief.path("id").asString();
    assertThat(hunches.get(ada, id).at("/evidence/all/first/hits").asInt()).isEqualTo(3);
    var seen = hunches.get(eve, id);
    assertThat(seen.at("/evidence/all/first/hits").asInt()).isEqualTo(2);
    assertThat(seen.at("/evidence/all/first/cases").asInt()).isEqualTo(6);
    hunches.night();
    assertThat(hunches.get(eve, id).at("/evidence/all/first/cases").asInt()).isEqualTo(6);
    var listed = hunches.firm.get(eve, "/api/beliefs").path("items");
    assertThat(listed)
        .filteredOn(one -> one.path("id").asString().equals(id))
        .allSatisfy(one -> assertThat(one.at("/evidence/all/first/hits").asInt()).isEqualTo(2));
  }

  @Test
  void whatColleaguesDoIsNotBelievedAbout() {
    var statement =
        Map.of(
            "kind", "bound",
            "type", "interaction",
            "among", "created_by == \"" + hunches.firm.bob.id() + "\"",
            "outcome", "kind == \"call\"",
            "side", "at_most",
            "percent", 10);
    assertThat(hunches.write(hunches.firm.ada, "Bob hardly calls", 60, statement).code())
        .isEqualTo("belief_about_a_colleague");
  }
}
