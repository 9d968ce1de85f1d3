package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who plans with the forecast: by capability, by lead of a team, through a narrowed key. */
class PlanningRightsTest {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final LocalDate MONTH = LocalDate.now().plusMonths(1).withDayOfMonth(1);

  private static RunningCandor candor;
  private static Browser ada;
  private static UUID hers;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada = hired("administrator");
    hers = person("representative").id();
    var deal = new HashMap<String, Object>();
    deal.put("name", "Lift");
    deal.put("owner", hers);
    deal.put("amount", Map.of("amount", 1000, "currency", "EUR"));
    deal.put("close_date", MONTH.toString());
    assertThat(ada.post("/api/deals", deal).status()).isEqualTo(201);
    candor.inWorkspace(() -> candor.bean(Making.class).make());
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private record Person(UUID id, String email) {}

  private static Person person(String role) {
    var email = role + UUID.randomUUID() + "@deals.example";
    return candor.inWorkspace(() ->
        new Person(candor.bean(Users.class).create(email, "Somebody", PASSWORD, role), email));
  }

  private static Browser hired(String role) {
    return Browser.signedIn(candor, person(role).email(), PASSWORD);
  }

  private static Browser key(Browser owner, String role) {
    var made = owner.post("/api/keys", Map.of("name", role, "role", role));
    return Browser.withKey(candor, made.text("key"));
  }

  private static Map<String, Object> target(String scope, String reference, Object amount) {
    return Map.of(
        "scope", scope,
        "reference", reference,
        "grain", "month",
        "starts", MONTH.toString(),
        "amount", amount);
  }

  @Test
  void planningIsARightOfItsOwnAndAKeyIsJudgedByItsRole() {
    var manager = hired("manager");
    assertThat(manager.put("/api/forecast/targets", target("workspace", "", 5000)).status())
        .isEqualTo(200);
    var narrow = key(manager, "representative");
    assertThat(narrow.put("/api/forecast/targets", target("workspace", "", 1)).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(narrow.post("/api/forecast/refits", Map.of("from", "2024-01-01")).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(narrow.post("/api/forecast/runs", Map.of()).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(narrow.put("/api/forecast/targets", target("mine", "", 700)).status())
        .isEqualTo(200);
    assertThat(key(manager, "reader").put("/api/forecast/targets", target("mine", "", 1)).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(manager.put("/api/forecast/targets", target("team", "nobody", 1)).code())
        .as("no rubbish is kept")
        .isEqualTo("forecast_scope_unknown");
  }

  @Test
  void whoLeadsATeamAimsForThatTeamAndPlansNothingElse() {
    var lead = hired("representative");
    var members = new ArrayList<>(List.of(hers));
    for (int i = 1; i < ForecastSettings.SMALLEST; i++) {
      members.add(person("representative").id());
    }
    var me = lead.get("/api/me").body().path("id").asString();
    var team =
        ada.post("/api/teams", Map.of("name", "North", "lead", me, "members", members)).text("id");
    var other = ada.post("/api/teams", Map.of("name", "South")).text("id");
    candor.inWorkspace(() -> candor.bean(Making.class).make());
    assertThat(lead.put("/api/forecast/targets", target("team", team, 800)).status())
        .isEqualTo(200);
    assertThat(lead.put("/api/forecast/targets", target("team", other, 800)).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(lead.put("/api/forecast/targets", target("workspace", "", 800)).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(lead.post("/api/forecast/refits", Map.of("from", "2024-01-01")).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(key(lead, "reader").put("/api/forecast/targets", target("team", team, 1)).code())
        .isEqualTo("forecast_not_yours_to_plan");
    assertThat(lead.get("/api/forecast").response().body()).contains("North");
    var role =
        Map.of(
            "name",
            "teamless",
            "label",
            "Teamless",
            "types",
            Map.of("*", Map.of("read", "all"), "team", Map.of("read", "none")),
            "closure",
            Map.of("reason", "Partners", "ends_at", Instant.now().plusSeconds(99).toString()));
    assertThat(ada.post("/api/roles", role).status()).isEqualTo(201);
    var teamless = key(lead, "teamless");
    assertThat(teamless.get("/api/forecast").response().body())
        .contains("\"scope\":\"mine\"")
        .doesNotContain("North", team);
    assertThat(teamless.get("/api/forecast?scope=team&reference=" + team).code())
        .isEqualTo("forecast_scope_unknown");
  }

  @Test
  void aQuotaIsSetByTheLeadAndToldToTheColleagueAndToNobodyElse() {
    var lead = hired("representative");
    var colleague = person("representative");
    var me = lead.get("/api/me").text("id");
    assertThat(lead.put("/api/forecast/quotas", quota(colleague.id(), 91827364)).code())
        .isEqualTo("forecast_quota_not_yours");
    var team = Map.of("name", "East", "lead", me, "members", List.of(colleague.id()));
    assertThat(ada.post("/api/teams", team).status()).isEqualTo(201);
    var set = lead.put("/api/forecast/quotas", quota(colleague.id(), 91827364));
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.body().at("/items/0/won").isNull()).as("how it stands is theirs").isTrue();
    var theirs = Browser.signedIn(candor, colleague.email(), PASSWORD);
    var told = theirs.get("/api/forecast/quotas").body().at("/items/0");
    assertThat(told.path("amount").asDouble()).isEqualTo(91827364);
    assertThat(told.path("set_by").asString()).isEqualTo(me);
    assertThat(told.path("set_at").asString()).isNotEmpty();
    assertThat(told.path("won").isNumber()).isTrue();
    assertThat(theirs.get("/api/inbox").response().body()).contains("A quota was set");
    assertThat(ada.get("/api/forecast/quotas").body().path("items").size()).isZero();
    assertThat(ada.put("/api/forecast/quotas", quota(colleague.id(), 1)).code())
        .as("planning is no right to quotas")
        .isEqualTo("forecast_quota_not_yours");
    assertThat(ada.get("/api/audit").response().body()).doesNotContain("91827364");
    assertThat(key(lead, "reader").get("/api/forecast/quotas").status()).isEqualTo(403);
    assertThat(lead.put("/api/forecast/quotas", quota(colleague.id(), null)).status())
        .isEqualTo(200);
    assertThat(theirs.get("/api/forecast/quotas").body().path("items").size()).isZero();
  }

  @Test
  void whatWasSaidOfAllDealsIsShownOnlyToWhoeverSeesAllOfThem() {
    var role =
        Map.of(
            "name",
            "owndeals",
            "label",
            "Own deals",
            "types",
            Map.of("*", Map.of("read", "all"), "deal", Map.of("read", "own")),
            "closure",
            Map.of("reason", "Partners", "ends_at", Instant.now().plusSeconds(99).toString()));
    assertThat(ada.post("/api/roles", role).status()).isEqualTo(201);
    var lead = hired("manager");
    var days = lead.get("/api/forecast/runs").body();
    assertThat(days.path("items").size()).isPositive();
    var narrow = key(lead, "owndeals");
    var none = narrow.get("/api/forecast/runs").body();
    assertThat(none.path("items").size() + none.path("anew").size()).isZero();
    assertThat(narrow.get("/api/forecast/runs/" + days.at("/items/0").asString()).code())
        .isEqualTo("forecast_day_unknown");
  }

  @Test
  void theHeadOfADepartmentSetsQuotasOfItsLeadsAndOfTeamsWithoutOne() {
    var head = hired("manager");
    var lead = person("representative");
    var member = person("representative");
    var alone = person("representative");
    var me = head.get("/api/me").text("id");
    var sales = ada.post("/api/departments", Map.of("name", "Selling", "head", me)).text("id");
    var led =
        Map.of(
            "name",
            "Led",
            "department",
            sales,
            "lead",
            lead.id(),
            "members",
            List.of(lead.id(), member.id(), me));
    assertThat(ada.post("/api/teams", led).status()).isEqualTo(201);
    var unled = Map.of("name", "Unled", "department", sales, "members", List.of(alone.id()));
    assertThat(ada.post("/api/teams", unled).status()).isEqualTo(201);
    assertThat(colleagues(head))
        .containsExactlyInAnyOrder(lead.id().toString(), alone.id().toString());
    assertThat(colleagues(Browser.signedIn(candor, lead.email(), PASSWORD)))
        .as("nobody aims at something with whoever heads them")
        .containsExactly(member.id().toString());
    assertThat(head.put("/api/forecast/quotas", quota(lead.id(), 500)).status()).isEqualTo(200);
    assertThat(head.put("/api/forecast/quotas", quota(member.id(), 500)).code())
        .isEqualTo("forecast_quota_not_yours");
    var other = hired("manager").get("/api/forecast/quotas").body();
    assertThat(other.path("colleagues").size() + other.path("items").size()).isZero();
  }

  private static List<String> colleagues(Browser of) {
    var all = new ArrayList<String>();
    of.get("/api/forecast/quotas")
        .body()
        .path("colleagues")
        .forEach(one -> all.add(one.asString()));
    return all;
  }

  private static Map<String, @Nullable Object> quota(UUID colleague, @Nullable Object amount) {
    var quota = new HashMap<String, @Nullable Object>();
    quota.put("colleague", colleague);
    quota.put("grain", "month");
    quota.put("starts", MONTH.toString());
    quota.put("amount", amount);
    return quota;
  }

  @Test
  void aForecastBeginsOnceInAWhileAndLearningBeginsInThePast() {
    var manager = hired("manager");
    var again = manager.post("/api/forecast/runs", Map.of());
    assertThat(again.code()).isEqualTo("forecast_made_lately");
    assertThat(again.status()).isEqualTo(429);
    for (var from : List.of("+999999999-12-31", "1066-10-14", "2999-01-01", "soon")) {
      assertThat(manager.post("/api/forecast/refits", Map.of("from", from)).code())
          .isEqualTo("forecast_refit_invalid");
    }
  }

  @Test
  void targetsBeginInThisCenturyAndAreWritableNumbers() {
    var manager = hired("manager");
    var body = new HashMap<>(target("workspace", "", 1));
    for (var starts : List.of("1999-12-01", "2101-01-01", "+999999999-01-01")) {
      body.put("starts", starts);
      assertThat(manager.put("/api/forecast/targets", body).code())
          .isEqualTo("forecast_target_invalid");
    }
    for (var amount : List.of("1e-999999999", "1e999999999", "1e-100000", "-1")) {
      assertThat(
              manager
                  .put("/api/forecast/targets", target("workspace", "", new BigDecimal(amount)))
                  .code())
          .isEqualTo("forecast_target_invalid");
    }
  }
}
