package org.candorcrm.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Alone;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.Test;

/** Sources that come by themselves, from where they lie to the records that they become. */
class DeliveryTest extends Harbour {

  @Test
  void theNewFileOfASourceChangesWhatTheOldOneBrought() {
    var delivery = add(Map.of("way", "drop"));
    var first = drop(ada, delivery, ROWS);
    assertThat(first.path("outcome").asString()).as(first.toString()).isEqualTo("imported");
    assertThat(first.path("created").asInt()).isEqualTo(2);
    var second = drop(ada, delivery, ROWS.replace("Bob", "Robert") + "3,Cleo,cleo@a.example\n");
    assertThat(second.path("created").asInt()).as(second.toString()).isEqualTo(1);
    assertThat(second.path("changed").asInt()).isEqualTo(1);
    assertThat(second.path("unchanged").asInt()).isEqualTo(1);
    assertThat(people()).isEqualTo(3);
    var mapping = ada.get("/api/deliveries/" + delivery).body().path("mapping");
    assertThat(mapping.at("/columns/Id").asString()).isEqualTo("external_id");
  }

  @Test
  void aSourceComesAgainWithTheMappingOfItsImport() {
    ada.with("Content-Type", "application/octet-stream");
    var rows = "No,Who,Post\n1,Ada Byron,ada@a.example\n";
    var planned = ada.send("POST", "/api/imports?name=people.csv&type=people&source=Club", rows);
    ada.without("Content-Type");
    var columns = Map.of("No", "external_id", "Who", "name", "Post", "emails");
    var id = planned.text("id");
    ada.put("/api/imports/" + id + "/mapping", Map.of("columns", columns));
    ada.send("POST", "/api/imports/" + id + "/run", null);
    Waiting.untilDone(ada, "/api/imports/" + id);
    int source =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select id from {ws}.sources where reference = 'Club'")
                .query(Integer.class)
                .single());
    var delivery = add(Map.of("way", "drop", "source", source));
    var run = drop(ada, delivery, "No,Who,Post\n1,Ada King,ada@a.example\n2,Bob,b@a.example\n");
    assertThat(run.path("changed").asInt()).as(run.toString()).isEqualTo(1);
    assertThat(run.path("created").asInt()).isEqualTo(1);
    assertThat(people()).isEqualTo(2);
    var same =
        ada.post("/api/deliveries", Map.of("name", "Again", "way", "drop", "source", source));
    assertThat(same.body().path("type").asString()).isEqualTo("people");
    assertThat(same.body().path("key").asString()).isEqualTo("external_id");
    var more = drop(ada, same.text("id"), "No,Who,Post\n3,Cleo,c@a.example\n");
    assertThat(more.path("created").asInt()).as(more.toString()).isEqualTo(1);
    assertThat(ada.post("/api/deliveries", Map.of("name", "None", "way", "drop")).code())
        .isEqualTo("delivery_type_missing");
  }

  @Test
  void twoRunsOfOneDeliveryDoNotWriteSideBySide() {
    var delivery = add(Map.of("way", "http", "address", address("/people.csv")));
    var run =
        candor.inWorkspace(() -> {
          var id = java.util.UUID.fromString(delivery);
          return candor.bean(DeliveryRuns.class).ask(id, null, null, null, Instant.now());
        });
    candor.inWorkspace(() -> {
      var taking = candor.bean(TakingIn.class);
      try (var held = candor.bean(Alone.class).at("delivery." + delivery).orElseThrow()) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> taking.run(run))
            .isInstanceOf(TakingIn.AtIt.class);
      }
      assertThat(candor.bean(DeliveryRuns.class).get(run).outcome()).isEqualTo("waiting");
      taking.run(run);
      assertThat(candor.bean(DeliveryRuns.class).get(run).outcome()).isEqualTo("imported");
      return true;
    });
  }

  /** A delivery that an administrator set up is no way to more rights. */
  @Test
  void whoDropsAFileHasItTakenInWithTheirOwnRights() {
    var delivery = add(Map.of("way", "drop"));
    var marketer = user("mia", "marketer");
    var run = drop(marketer, delivery, ROWS);
    assertThat(run.path("outcome").asString()).isEqualTo("imported");
    var starter =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select u.name from {ws}.imports i join {ws}.users u on u.id = i.started_by")
                .query(String.class)
                .single());
    assertThat(starter).isEqualTo("mia");
    assertThat(send(user("rep", "representative"), delivery, ROWS).code())
        .isEqualTo("import_not_allowed");
    assertThat(
            marketer
                .post(
                    "/api/deliveries",
                    Map.of("name", "x", "type", "people", "way", "http", "address", address("/")))
                .code())
        .isEqualTo("delivery_way_not_allowed");
  }

  @Test
  void whatReachesOutIsNeitherReadNorStartedByWhoeverImports() {
    var reaching = add(Map.of("way", "http", "address", address("/people.csv"), "user", "crm"));
    var dropped = add(Map.of("way", "drop"));
    var marketer = user("mia", "marketer");
    var path = "/api/deliveries/" + reaching;
    for (var answer :
        List.of(
            marketer.get(path),
            marketer.get(path + "/runs"),
            marketer.send("POST", path + "/runs", null))) {
      assertThat(answer.code()).isEqualTo("delivery_unknown");
    }
    assertThat(asked).isEmpty();
    var items = marketer.get("/api/deliveries").body().path("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/id").asString()).isEqualTo(dropped);
    assertThat(ada.get("/api/deliveries").body().path("items")).hasSize(2);
  }

  @Test
  void anAddressIsAskedWithItsSecretAndKnownAgain() {
    var delivery =
        add(
            Map.of(
                "way", "http", "address", address("/people.csv"), "secret", "s3cret", "hours", 24));
    var first = run(delivery);
    assertThat(first.path("outcome").asString()).as(first.toString()).isEqualTo("imported");
    assertThat(asked).containsOnly("Bearer s3cret");
    assertThat(run(delivery).path("outcome").asString()).isEqualTo("unchanged");
    served = ROWS + "3,Cleo,cleo@a.example\n";
    assertThat(run(delivery).path("created").asInt()).isEqualTo(1);
    var kept = ada.get("/api/deliveries/" + delivery);
    assertThat(kept.response().body()).doesNotContain("s3cret").contains("\"has_secret\":true");
    var sealed =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select encode(secret, 'escape') from {ws}.deliveries")
                .query(String.class)
                .single());
    assertThat(sealed).doesNotContain("s3cret");
    var elsewhere = Map.of("address", "https://elsewhere.example/");
    assertThat(ada.patch("/api/deliveries/" + delivery, 1, elsewhere).code())
        .isEqualTo("delivery_secret_again");
  }

  @Test
  void aRedirectIsFollowedAndARefusalSaysWhatToDo() {
    assertThat(
            run(add(Map.of("way", "http", "address", address("/moved")))).path("created").asInt())
        .isEqualTo(2);
    var closed = add(Map.of("way", "http", "address", address("/closed"), "hours", 1));
    var failed = run(closed);
    assertThat(failed.path("outcome").asString()).isEqualTo("failed");
    assertThat(failed.at("/problem/code").asString()).isEqualTo("delivery_not_let_in");
    assertThat(failed.at("/problem/advice").asString()).contains("secret anew");
    var kept = ada.get("/api/deliveries/" + closed).body();
    assertThat(kept.path("failures").asInt()).isEqualTo(1);
    assertThat(Instant.parse(kept.path("next_at").asString()))
        .isAfter(Instant.now().plusSeconds(300));
  }

  @Test
  void whatIsDueComesByItselfAndOnce() {
    var delivery = add(Map.of("way", "http", "address", address("/people.csv"), "hours", 24));
    candor.inWorkspace(() -> {
      var table = candor.bean(DeliveryTable.class);
      var before = table.takeDue(Instant.now());
      assertThat(before).hasSizeLessThanOrEqualTo(1);
      assertThat(table.takeDue(Instant.now())).isEmpty();
      return true;
    });
    var next = ada.get("/api/deliveries/" + delivery).body().path("next_at").asString();
    assertThat(Instant.parse(next)).isAfter(Instant.now().plusSeconds(80_000));
  }
}
