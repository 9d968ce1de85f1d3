package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.duplicates.Twins.eventually;
import static org.candorcrm.identity.duplicates.Twins.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was merged, and taking it back, one by one or as a whole run. */
class DoneMergesTest {

  private Twins twins;

  @BeforeEach
  void open() {
    twins = new Twins();
  }

  @AfterEach
  void close() {
    twins.close();
  }

  @Test
  void aWholeRunIsTakenBackAndEveryRecordHasItsLastValues() {
    var all = new ArrayList<UUID>();
    all.addAll(twice("Lea", "Moser", "lea@moser.example", "+43 1 1234567"));
    all.addAll(twice("Jonas", "Bergqvist", "jonas@bergqvist.example", "+46 8 123 456 78"));
    all.add(twins.person("Lea", "Moser", "lea@moser.example", "+43 1 1234567"));
    var before = all.stream().map(this::values).toList();
    mergeWithoutAsking(4);
    var merges = merges("");
    assertThat(merges.path("items")).hasSize(3);
    var run = merges.at("/runs/0");
    assertThat(run.path("merged").asInt()).isEqualTo(3);
    assertThat(run.path("standing").asInt()).isEqualTo(3);
    var first = merges.at("/items/0");
    assertThat(first.path("by").isNull()).as("nobody was asked").isTrue();
    assertThat(first.path("run").asString()).isEqualTo(run.path("id").asString());
    assertThat(first.path("reasons").findValuesAsString("trait")).contains("e-mail", "surname");
    assertThat(first.at("/loser/title").asString()).isIn("Lea Moser", "Jonas Bergqvist");

    var asked = expect(202, takeBack(run.path("id").asString()));
    assertThat(asked.text("asked_back_by")).isEqualTo(twins.ada.id().toString());
    eventually(() -> !merges("").at("/runs/0/taken_back_at").isNull());
    assertThat(merges("").at("/runs/0/standing").asInt()).isZero();
    assertThat(merges("").at("/items/0/reversed_by").asString())
        .isEqualTo(twins.ada.id().toString());
    assertThat(all.stream().map(this::values).toList()).isEqualTo(before);

    var settings = twins.browser().get("/api/duplicate-settings/people");
    assertThat(settings.text("link_surely")).as("asked again from now on").isEqualTo("propose");
    assertThat(matchedSinceTheWish()).as("everything is matched anew").isTrue();
    eventually(() -> twins.pairs(twins.ada, "people", "sure").path("count").asInt() == 4);
    twins.matchEverything("person");
    assertThat(all.stream().map(this::values).toList()).isEqualTo(before);
  }

  @Test
  void aRunEndsWhereItIsNoLongerWanted() {
    twice("Lea", "Moser", "lea@moser.example", "+43 1 1234567");
    eventually(() -> twins.pairs(twins.ada, "people", "sure").path("count").asInt() == 1);
    var candor = twins.office.candor;
    candor.inWorkspace(() -> {
      var proposing = candor.bean(MatchSettingsTable.class).of("person");
      var begun =
          new MatchSettings(
              proposing.type(),
              true,
              proposing.signs(),
              true,
              MatchSettings.LinkSurely.MERGE,
              true,
              proposing.version());
      assertThat(candor.bean(LinkingSurely.class).link(begun))
          .as("as somebody set it meanwhile")
          .isZero();
      var grounds = candor.bean(MergeGrounds.class);
      var run = grounds.begin(proposing.type().id());
      assertThat(grounds.goesOn(run)).isTrue();
      grounds.askBack(run, candor.bean(Viewers.class).of(twins.ada.id()));
      assertThat(grounds.goesOn(run)).as("no merge comes after the wish").isFalse();
      return true;
    });
    assertThat(merges("").path("items")).isEmpty();
  }

  @Test
  void oneIsTakenBackByItselfAndTheListGoesOnByKey() {
    twice("Lea", "Moser", "lea@moser.example", "+43 1 1234567");
    twice("Jonas", "Bergqvist", "jonas@bergqvist.example", "+46 8 123 456 78");
    mergeWithoutAsking(2);
    var newest = merges("&limit=1");
    var next = newest.path("next").asString();
    var oldest = merges("&limit=1&cursor=" + next);
    assertThat(oldest.path("next").isNull()).isTrue();
    assertThat(oldest.at("/items/0/id").asString())
        .isNotEqualTo(newest.at("/items/0/id").asString());
    var one = newest.at("/items/0");
    assertThat(one.path("may_reverse").asBoolean()).isTrue();
    var way =
        "/api/people/" + one.at("/winner/id").asString() + "/merges/" + one.path("id").asString();
    expect(200, twins.browser().post(way + "/reversal", null));
    var run = newest.at("/items/0/run").asString();
    var after = merges("&run=" + run);
    assertThat(after.at("/items/0/reversed_at").isNull()).isFalse();
    assertThat(after.at("/items/0/may_reverse").asBoolean()).isFalse();
    assertThat(after.at("/runs/0/standing").asInt()).isEqualTo(1);
  }

  @Test
  void whatSomebodyAnsweredSaysWhoAndWhy() {
    var pair = twice("Ida", "Falk", "ida@falk.example", "+49 30 5550001");
    var versions = twins.versions(pair.getFirst(), pair.getLast());
    var said = Map.of("answer", "same", "winner", pair.getFirst(), "versions", versions);
    expect(201, twins.answer(twins.bob, pair.getFirst(), pair.getLast(), said));
    var one = merges("").at("/items/0");
    assertThat(one.path("by").asString()).isEqualTo(twins.bob.id().toString());
    assertThat(one.path("run").isNull()).isTrue();
    assertThat(one.path("reasons").findValuesAsString("trait")).contains("surname");
    assertThat(merges("").path("runs")).isEmpty();
  }

  @Test
  void whatOneMayNotSeeIsNotListedAndOnlyWhoAdministersTakesARunBack() {
    var secret = twice("Secret", "Sorensen", "s@sorensen.example", "+45 33 123456");
    twice("Lea", "Moser", "lea@moser.example", "+43 1 1234567");
    mergeWithoutAsking(2);
    var run = merges("").at("/runs/0/id").asString();
    twins.confidential(winner(secret));
    var carl = twins.office.hire("representative");
    var seen = expect(200, carl.browser().get("/api/duplicate-merges?type=people")).body();
    assertThat(seen.path("items")).hasSize(1);
    assertThat(seen.at("/items/0/winner/title").asString()).isEqualTo("Lea Moser");
    assertThat(seen.path("runs")).isEmpty();
    var refused = carl.browser().post("/api/duplicate-merge-runs/" + run + "/reversal", null);
    assertThat(refused.code()).isEqualTo("match_settings_not_allowed");
    var role =
        Map.of(
            "name",
            "model_only",
            "label",
            "Model only",
            "capabilities",
            List.of("administer_model"),
            "types",
            Map.of("person", Map.of("read", "all")));
    expect(201, twins.browser().post("/api/roles", role));
    var made = twins.browser().post("/api/keys", Map.of("name", "P", "role", "model_only"));
    var key = Browser.withKey(twins.office.candor, made.text("key"));
    assertThat(key.post("/api/duplicate-merge-runs/" + run + "/reversal", null).code())
        .isEqualTo("key_is_narrowed");
    var unknown = takeBack(UUID.randomUUID().toString());
    assertThat(unknown.code()).isEqualTo("merge_run_not_found");

    expect(202, takeBack(run));
    eventually(() -> !merges("").at("/runs/0/taken_back_at").isNull());
    var left = merges("").at("/runs/0");
    assertThat(left.path("standing").asInt()).as("what is closed stays").isEqualTo(1);
    assertThat(left.path("kept").asInt()).isEqualTo(1);
    assertThat(merges("").path("items").findValuesAsString("kept"))
        .anyMatch(why -> why.contains("closure"));
  }

  private UUID winner(List<UUID> pair) {
    return pair.stream()
        .filter(id -> twins.browser().get("/api/people/" + id).status() == 200)
        .findFirst()
        .orElseThrow();
  }

  private List<UUID> twice(String first, String last, String email, String phone) {
    return List.of(
        twins.person(first, last, email, phone), twins.person(first, last, email, phone));
  }

  /** All pairs are found before, so that one run merges them. */
  private void mergeWithoutAsking(int sure) {
    eventually(() -> twins.pairs(twins.ada, "people", "sure").path("count").asInt() == sure);
    var wish = Map.of("link_surely", "merge");
    expect(200, twins.browser().patch("/api/duplicate-settings/people", 0, wish));
    twins.matchEverything("person");
    eventually(() -> twins.pairs(twins.ada, "people", "sure").path("count").asInt() == 0);
  }

  private boolean matchedSinceTheWish() {
    return twins.office.candor.inWorkspace(() ->
        twins
            .office
            .candor
            .bean(Database.class)
            .sql(
                """
                select exists (select 1 from {ws}.match_runs m join {ws}.merge_runs r
                                   on r.record_type = m.record_type and m.asked_at > r.asked_back_at)
                """)
            .query(Boolean.class)
            .single());
  }

  private JsonNode merges(String more) {
    return expect(200, twins.browser().get("/api/duplicate-merges?type=people" + more)).body();
  }

  private Browser.Answer takeBack(String run) {
    return twins.browser().post("/api/duplicate-merge-runs/" + run + "/reversal", null);
  }

  private Map<String, String> values(UUID id) {
    var values = new TreeMap<String, String>();
    twins
        .record(id)
        .properties()
        .forEach(entry -> {
          if (!Set.of("version", "updated_at", "updated_by").contains(entry.getKey())) {
            values.put(entry.getKey(), entry.getValue().toString());
          }
        });
    return values;
  }
}
