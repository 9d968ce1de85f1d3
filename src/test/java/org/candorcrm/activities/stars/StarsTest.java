package org.candorcrm.activities.stars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stars and last looks are each user's own, follow them to any device, and tell nothing hidden. */
class StarsTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static Browser grace;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() -> {
      var users = candor.bean(Users.class);
      users.create("ada@company.example", "Ada", PASSWORD, "administrator");
      return users.create("grace@company.example", "Grace", PASSWORD, "representative");
    });
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    grace = Browser.signedIn(candor, "grace@company.example", PASSWORD);
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void aStarIsOnesOwnAndOnEveryDevice() {
    var north = company("North");
    var south = company("South");
    var view = ada.post("/api/views", Map.of("name", "Mine", "record_type", "company")).text("id");
    star(ada, "companies", north);
    star(ada, "views", view);
    star(ada, "companies", south);
    star(ada, "companies", north);
    var elsewhere = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    assertThat(titles(elsewhere, "/api/me/stars")).containsExactly("North", "Mine", "South");
    assertThat(titles(grace, "/api/me/stars")).isEmpty();
    assertThat(ada.delete("/api/me/stars/companies/" + north).status()).isEqualTo(204);
    assertThat(titles(ada, "/api/me/stars")).containsExactly("Mine", "South");
    ada.delete("/api/me/stars/views/" + view);
    ada.delete("/api/me/stars/companies/" + south);
  }

  @Test
  void whatOneMayNotSeeHasNoStarAndLosesItsName() {
    var view =
        ada.post("/api/views", Map.of("name", "Secret", "record_type", "company")).text("id");
    assertThat(grace.put("/api/me/stars/views/" + view, null).code()).isEqualTo("record_not_found");
    assertThat(grace.put("/api/me/stars/companies/" + UUID.randomUUID(), null).code())
        .isEqualTo("record_not_found");
    assertThat(grace.put("/api/me/stars/unicorns/" + view, null).code()).isEqualTo("type_unknown");
    var gone = company("Gone");
    star(grace, "companies", gone);
    var version = ada.get("/api/companies/" + gone).body().path("version").asInt(1);
    ada.with("If-Match", "\"" + version + "\"").delete("/api/companies/" + gone);
    ada.without("If-Match");
    assertThat(titles(grace, "/api/me/stars")).isEmpty();
  }

  @Test
  void whatOneLookedAtLastComesFirst() {
    var first = company("First seen");
    var second = company("Then seen");
    grace.put("/api/companies/look", Map.of());
    grace.put("/api/companies/" + first + "/look", null);
    grace.put("/api/companies/" + second + "/look", null);
    assertThat(titles(grace, "/api/me/recent")).containsExactly("Then seen", "First seen");
    grace.put("/api/companies/" + first + "/look", null);
    assertThat(titles(grace, "/api/me/recent")).containsExactly("First seen", "Then seen");
  }

  private static String company(String name) {
    return ada.post("/api/companies", Map.of("name", name)).text("id");
  }

  private static void star(Browser who, String plural, String id) {
    var answer = who.put("/api/me/stars/" + plural + "/" + id, null);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
  }

  private static List<String> titles(Browser who, String path) {
    return StreamSupport.stream(who.get(path).body().path("items").spliterator(), false)
        .map(one -> one.path("title").asString())
        .toList();
  }
}
