package org.candorcrm.insight.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What evidently happened against what is recorded. */
class AdoptionTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private static RunningCandor candor;
  private static Browser ada;
  private static String acme;

  @BeforeAll
  static void aCompanyThatRecordsSomeOfWhatHappens() {
    candor = RunningCandor.web();
    ada = Browser.withKey(candor, key("ada@example.com"));
    acme = ada.post("/api/companies", Map.of("name", "Acme")).text("id");
    var won = deal("Lathe", "won", 10);
    ada.post(
        "/api/interactions",
        Map.of("kind", "call", "deal", won, "happened_at", TODAY.minusDays(12) + "T10:00:00Z"));
    deal("Press", "won", 20);
    deal("Old saw", "won", 400);
    deal("Drill", "lost", 5);
    order("A-1", 8, won);
    order("A-2", 30, null);
    order("A-3", 200, null);
    order("A-4", 60, null);
    var late = new HashMap<String, Object>(Map.of("name", "Late", "company", acme));
    late.put("opened_on", TODAY.minusDays(70).toString());
    late.put("close_date", TODAY.minusDays(3).toString());
    assertThat(ada.post("/api/deals", late).status()).isEqualTo(201);
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static String key(String email) {
    return candor.inWorkspace(() -> {
      candor.bean(Users.class).create(email, null, null, "administrator");
      return candor.bean(ApiKeys.class).create(email, "test");
    });
  }

  private static String deal(String name, String stage, int daysAgo) {
    return ada.post(
            "/api/deals",
            Map.of(
                "name",
                name,
                "stage",
                stage,
                "close_date",
                TODAY.minusDays(daysAgo).toString(),
                "opened_on",
                TODAY.minusDays(daysAgo + 30L).toString()))
        .text("id");
  }

  private static void order(String number, int daysAgo, @Nullable String deal) {
    var order = new HashMap<String, Object>();
    order.put("number", number);
    order.put("company", acme);
    order.put("ordered_on", TODAY.minusDays(daysAgo).toString());
    if (deal != null) {
      order.put("deal", deal);
    }
    assertThat(ada.post("/api/orders", order).status()).isEqualTo(201);
  }

  @Test
  void anOrderWithoutAWonDealIsSomethingThatNobodyRecorded() {
    var orders = sign("orders_with_deal");
    assertThat(orders.path("blind").path("evident").asLong()).isEqualTo(3);
    assertThat(orders.path("blind").path("unrecorded").asLong()).isEqualTo(2);
    assertThat(orders.path("blind").path("share").asDouble()).isEqualTo(0.667, within(0.001));
    assertThat(orders.path("blind").path("lower").asDouble()).isBetween(0.2, 0.5);
    long inTheYear =
        orders.path("months").valueStream().mapToLong(one -> one.path("evident").asLong()).sum();
    assertThat(inTheYear).isEqualTo(4);
  }

  @Test
  void theListThatASignLeadsToHoldsWhatIsMissing() {
    for (var sign : adoption().path("signs")) {
      var missing =
          ada.get(
              "/api/%s?count=exact&limit=1&filter=%s"
                  .formatted(
                      sign.path("type").asString(),
                      java.net.URLEncoder.encode(
                          sign.path("missing").asString(),
                          java.nio.charset.StandardCharsets.UTF_8)));
      assertThat(missing.body().path("count").asLong())
          .as(sign.path("key").asString())
          .isEqualTo(sign.path("blind").path("unrecorded").asLong());
    }
  }

  @Test
  void whatStandsAndLooksDecidedIsTold() {
    assertThat(unrecorded("won_with_talk")).isEqualTo(1);
    assertThat(unrecorded("lost_with_reason")).isEqualTo(1);
    assertThat(unrecorded("due_with_outcome")).isEqualTo(1);
    assertThat(unrecorded("open_with_talk")).isEqualTo(1);
    assertThat(unrecorded("ordered_in_deal")).isEqualTo(1);
    assertThat(adoption().path("signs").valueStream().map(one -> one.path("key").asString()))
        .as("nothing tells of meetings")
        .doesNotContain("meetings_told");
  }

  @Test
  void everyReportSaysHowBlindItIsFromWhatWasPreparedToWhoMaySeeAllOfIt() {
    candor.inWorkspace(() -> {
      candor.bean(PreparedBlindness.class).prepare();
      return null;
    });
    var ofDeals = band("deals");
    assertThat(ofDeals.path("about").asString()).isEqualTo("deals");
    long evident = 0;
    long unrecorded = 0;
    for (var sign : adoption().path("signs")) {
      evident += sign.path("blind").path("evident").asLong();
      unrecorded += sign.path("blind").path("unrecorded").asLong();
    }
    assertThat(ofDeals.path("blind").path("evident").asLong()).isEqualTo(evident);
    assertThat(ofDeals.path("blind").path("unrecorded").asLong()).isEqualTo(unrecorded);
    assertThat(ofDeals.path("counted_at").isNull()).isFalse();
    assertThat(band("orders").path("blind").path("evident").asLong()).isEqualTo(3);
    assertThat(band("companies").path("about").isNull()).as("no sign tells of these").isTrue();
    assertThat(band("companies").path("blind").path("evident").asLong()).isEqualTo(evident);

    var everything = ada.get("/api/adoption/band");
    assertThat(everything.status()).as(everything.response().body()).isEqualTo(200);
    assertThat(everything.body().path("about").isNull()).isTrue();
    assertThat(everything.body().path("blind").path("evident").asLong()).isEqualTo(evident);

    candor.inWorkspace(
        () -> candor.bean(Database.class).sql("update {ws}.blindness set recorded = 0").update());
    assertThat(band("deals").path("blind").path("unrecorded").asLong())
        .as("as prepared")
        .isEqualTo(evident);

    var told =
        candor.inWorkspace(
            () -> candor.bean(PreparedBlindness.class).band(without("deal"), "deals"));
    assertThat(told).as("every sign needs deals").isEmpty();
  }

  @Test
  void whatIsRecordedWhereAViewerMayNotLookIsNotCalledUnrecorded() {
    assertThat(toldTo("interaction")).contains("orders_with_deal", "lost_with_reason");
    assertThat(toldTo("interaction")).doesNotContain("won_with_talk", "open_with_talk");
    assertThat(toldTo("order"))
        .contains("won_with_talk", "open_with_talk")
        .doesNotContain("open_without_order", "orders_with_deal");
  }

  /** Signs told to somebody who may see nothing of a type. */
  private static List<String> toldTo(String type) {
    return candor.inWorkspace(() ->
        candor.bean(Blindness.class).seen(without(type)).stream()
            .map(seen -> seen.sign().key())
            .toList());
  }

  private static JsonNode band(String about) {
    var answer = ada.get("/api/adoption/band?about=" + about);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aDepartmentIsToldInQuartersAndOnlyWithFiveColleagues() {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      for (var name : new String[] {"Sales", "Legal"}) {
        var id = UUID.fromString(ada.post("/api/departments", Map.of("name", name)).text("id"));
        for (int i = 0; i < (name.equals("Sales") ? 5 : 4); i++) {
          var email = name.toLowerCase(java.util.Locale.ROOT) + i + "@example.com";
          var user = candor.bean(Users.class).create(email, null, null, "representative");
          database
              .sql("update {ws}.users set department_id = :id where id = :user")
              .param("id", id)
              .param("user", user)
              .update();
        }
      }
      return null;
    });
    var seller =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> candor.bean(ApiKeys.class).create("sales1@example.com", "t")));
    seller.post("/api/companies", Map.of("name", "Hers"));
    var departments = adoption().path("departments");
    assertThat(departments.size()).isEqualTo(1);
    var sales = departments.get(0);
    assertThat(sales.path("name").asString()).isEqualTo("Sales");
    assertThat(sales.path("writing").asInt()).as("one of five is under a quarter").isEqualTo(1);
    assertThat(sales.path("looking").asInt()).isEqualTo(1);
    assertThat(sales.path("days").isNull()).as("of one writer nothing is counted").isTrue();
    assertThat(sales.path("before").isNull()).isTrue();
    var unseen =
        candor.inWorkspace(() -> candor.bean(Adopting.class).departments(without("department")));
    assertThat(unseen).as("not for who may see none").isEmpty();
  }

  /** Somebody who may see nothing of a type. */
  private static Viewer without(String type) {
    var all = candor.bean(Viewers.class).candor();
    int unseen = candor.bean(Schemas.class).current().type(type).orElseThrow().id();
    var none = RowRule.NOTHING;
    var closed = new TypeRights(false, false, none, none, none, Set.of(), Set.of());
    var rights = new Rights(Map.of(unseen, closed), TypeRights.ALL, Set.of());
    return new Viewer(all.user(), "Out", null, Set.of(), all.source(), rights, Set.of(), all.now());
  }

  private static JsonNode adoption() {
    var answer = ada.get("/api/adoption");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode sign(String key) {
    return adoption()
        .path("signs")
        .valueStream()
        .filter(one -> one.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static long unrecorded(String key) {
    return sign(key).path("blind").path("unrecorded").asLong();
  }
}
