package org.candorcrm.insight.beliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Problem;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Whose beliefs somebody sees, and that evidence tells of no record that they may not see. */
class BeliefRightsTest {

  private static final Map<String, Object> SMALL =
      Map.of(
          "kind", "comparison",
          "type", "deal",
          "group", "amount <= 150",
          "outcome", "stage == \"won\"");

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

  /** Ada, as she is through a key that is narrowed to a role; the gate lets no such key in. */
  private static Viewer narrowed(String name, Map<String, ?> types) {
    var closure = Map.of("reason", "For a partner", "ends_at", hunches.firm.office.inDays(30));
    var role = Map.of("name", name, "label", name, "types", types, "closure", closure);
    var boss = hunches.firm.ada.browser();
    Firm.expect(201, boss.post("/api/roles", role));
    var key = boss.post("/api/keys", Map.of("name", name, "role", name)).text("key");
    var program = Browser.withKey(hunches.firm.office.candor, key);
    assertThat(program.get("/api/beliefs").code()).isEqualTo("key_is_narrowed");
    var candor = hunches.firm.office.candor;
    return candor.inWorkspace(
        () -> candor.bean(Viewers.class).of(hunches.firm.ada.id(), name, null));
  }

  private static <T> T beliefs(Function<Beliefs, T> ask) {
    var candor = hunches.firm.office.candor;
    return candor.inWorkspace(() -> ask.apply(candor.bean(Beliefs.class)));
  }

  private static JsonNode listed(Browser who, String id) {
    return listed(Firm.expect(200, who.get("/api/beliefs")).body(), id);
  }

  private static JsonNode listed(Viewer who, String id) {
    var json = hunches.firm.office.candor.bean(JsonMapper.class);
    JsonNode page = json.valueToTree(beliefs(all -> all.list(who, null, 100)));
    return listed(page, id);
  }

  private static JsonNode listed(JsonNode page, String id) {
    return page.path("items")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  @Test
  void aKeyThatIsNarrowedCountsForItselfAndLeavesWhatItsOwnerCounted() {
    var ada = hunches.firm.ada;
    hunches.deals(1, 100, "won");
    var others = hunches.deals(2, 100, "lost");
    others.forEach(deal ->
        hunches.firm.change(ada, "deals", deal, Map.of("owner", hunches.firm.bob.id().toString())));
    var id = hunches.written(ada, "Counted twice", 60, SMALL).path("id").asString();
    int all = hunches.get(ada, id).at("/evidence/all/first/cases").asInt();
    var key =
        narrowed("own_deals", Map.of("*", Map.of("read", "all"), "deal", Map.of("read", "own")));
    assertThat(listed(key, id).at("/evidence/all/first/cases").asInt()).isEqualTo(all - 2);
    var json = hunches.firm.office.candor.bean(JsonMapper.class);
    JsonNode seen = json.valueToTree(beliefs(every -> every.get(key, UUID.fromString(id))));
    assertThat(seen.at("/evidence/all/first/cases").asInt()).isEqualTo(all - 2);
    assertThat(seen.path("trend")).hasSize(1);
    assertThat(listed(ada.browser(), id).at("/evidence/all/first/cases").asInt())
        .as("what its owner counted stays")
        .isEqualTo(all);
  }

  @Test
  void aListTellsNoMoreOfABeliefThanItsPage() {
    var ada = hunches.firm.ada;
    var belief = hunches.written(ada, "Words about amounts", 60, Hunches.LARGE);
    var id = belief.path("id").asString();
    var fields = Map.of("amount", "hidden");
    var key =
        narrowed(
            "no_amounts",
            Map.of("*", Map.of("read", "all"), "deal", Map.of("read", "all", "fields", fields)));
    assertThatThrownBy(() -> beliefs(all -> all.get(key, UUID.fromString(id))))
        .isInstanceOfSatisfying(
            Problem.class, no -> assertThat(no.code()).isEqualTo("belief_unknown"));
    assertThat(listed(key, id).isMissingNode()).isTrue();
    assertThat(listed(ada.browser(), id).path("words").asString()).contains("amounts");
  }
}
