package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may close what, and what a narrowed key may see whatever becomes of closures. */
class WidthOfKeysTest {

  private static Office office;
  private static Browser boss;

  @BeforeAll
  static void open() {
    office = Office.withRecords();
    boss = office.boss().browser();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aKeyIsNeverWiderThanTheRoleItWasNarrowedTo() {
    var role =
        Map.of(
            "name",
            "outside",
            "label",
            "Outside",
            "types",
            Map.of("company", Map.of("read", "all", "fields", Map.of("industry", "hidden"))),
            "closure",
            Map.of("reason", "Partners need no more", "ends_at", office.inDays(30)));
    assertThat(boss.post("/api/roles", role).status()).isEqualTo(201);
    boss.post("/api/companies", Map.of("name", "Mill", "industry", "retail"));
    var key = boss.post("/api/keys", Map.of("name", "P", "role", "outside")).text("key");
    var program = Browser.withKey(office.candor, key);
    assertThat(program.get("/api/companies?fields=industry").status())
        .as("nobody has agreed to the closure of the role")
        .isEqualTo(400);
    assertThat(program.get("/api/companies").response().body()).doesNotContain("retail");
    assertThat(boss.get("/api/companies?fields=industry").status()).isEqualTo(200);
  }

  @Test
  void twoColleaguesCannotHideSomebodysOwnRecordFromThem() {
    var lars = office.hire("representative");
    var one = office.hire("marketer", office.department("Marketing"));
    var two = office.hire("support", office.department("Support"));
    var deal = lars.browser().post("/api/deals", Map.of("name", "Lars's deal")).text("id");
    var made = propose(one, "deal", deal, two);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(agree(two, made).status()).isEqualTo(200);
    assertThat(lars.browser().get("/api/deals/" + deal).status()).isEqualTo(200);
    assertThat(boss.get("/api/deals/" + deal).status()).isEqualTo(404);
  }

  @Test
  void colleaguesAndTheirGroupsAreClosedOnlyByWhoAdministersThem() {
    var lars = office.hire("representative");
    var one = office.hire("marketer", office.department("Ads"));
    var two = office.hire("support", office.department("Desk"));
    var department = office.department("Target");
    assertThat(propose(one, "user", lars.id().toString(), two).code())
        .isEqualTo("capability_missing");
    assertThat(propose(one, "department", department.toString(), two).code())
        .isEqualTo("capability_missing");
    var made = propose(office.boss(), "user", lars.id().toString(), two);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.response().body()).as("not from themselves").contains(lars.id().toString());
  }

  @Test
  void aProgramAgreesToNothing() {
    var one = office.hire("marketer", office.department("Press"));
    var two = office.hire("support", office.department("Hotline"));
    var company = one.browser().post("/api/companies", Map.of("name", "Mill")).text("id");
    var made = propose(one, "company", company, two);
    var key = two.browser().post("/api/keys", Map.of("name", "P")).text("key");
    var program = Browser.withKey(office.candor, key);
    assertThat(program.post("/api/closures/" + made.text("id") + "/agreement", null).code())
        .isEqualTo("session_required");
    assertThat(agree(two, made).status()).isEqualTo(200);
  }

  @Test
  void aNarrowedKeyReachesNothingThatItsOwnerMadeOrGotWithMore() {
    var anna = office.hire("manager");
    anna.browser().put("/api/drafts/people:new", Map.of("content", Map.of("name", "Zoë")));
    var narrow = keyOf(anna, Map.of("name", "N", "role", "reader"));
    for (var path :
        List.of(
            "/api/drafts",
            "/api/drafts/people:new",
            "/api/inbox",
            "/api/subscriptions",
            "/api/questions",
            "/api/dashboards",
            "/api/beliefs",
            "/api/keys")) {
      assertThat(narrow.get(path).code()).as(path).isEqualTo("key_is_narrowed");
    }
    var overwritten = narrow.put("/api/drafts/people:new", Map.of("content", "mine"));
    assertThat(overwritten.code()).isEqualTo("key_is_narrowed");
    assertThat(narrow.post("/api/beliefs", Map.of("words", "w")).code())
        .isEqualTo("key_is_narrowed");
    assertThat(narrow.get("/api/deals").status()).isEqualTo(200);

    var whole = keyOf(anna, Map.of("name", "W"));
    var wide = keyOf(anna, Map.of("name", "A", "role", "manager"));
    assertThat(whole.get("/api/drafts/people:new").text("content")).isNotNull();
    assertThat(wide.get("/api/inbox").status()).isEqualTo(200);
  }

  @Test
  void sendingByANarrowedKeyTakesNoDraftAway() {
    boss.put("/api/drafts/companies:new", Map.of("content", Map.of("name", "Mill")));
    var narrow = keyOf(office.boss(), Map.of("name", "N", "role", "representative"));
    narrow.with("Candor-Draft", "companies:new");
    assertThat(narrow.post("/api/companies", Map.of("name", "Mine")).status()).isEqualTo(201);
    assertThat(boss.get("/api/drafts/companies:new").status()).isEqualTo(200);
  }

  private static Browser keyOf(Office.Colleague who, Map<String, String> body) {
    return Browser.withKey(office.candor, who.browser().post("/api/keys", body).text("key"));
  }

  private static Browser.Answer propose(
      Office.Colleague who, String type, String record, Office.Colleague asked) {
    return who.browser()
        .post(
            "/api/closures",
            Map.of(
                "kind",
                "confidential",
                "record_type",
                type,
                "record",
                UUID.fromString(record),
                "reason",
                "None of your business",
                "asked",
                asked.id(),
                "ends_at",
                office.inDays(30)));
  }

  private static Browser.Answer agree(Office.Colleague who, Browser.Answer closure) {
    return who.browser().post("/api/closures/" + closure.text("id") + "/agreement", null);
  }
}
