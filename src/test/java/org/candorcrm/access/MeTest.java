package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeTest {

  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.withRecords();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aNewColleagueBeginsWithTheUsualScreen() {
    var me = office.hire("reader").browser().get("/api/me").body();
    assertThat(me.path("theme").asString()).isEqualTo("system");
    assertThat(me.path("density").asString()).isEqualTo("comfortable");
    assertThat(me.path("shortcuts").asBoolean(false)).isTrue();
    assertThat(me.path("default_page").isNull()).isTrue();
    assertThat(me.path("language").isNull()).isTrue();
    assertThat(me.path("second_factor").asBoolean(true)).isFalse();
  }

  @Test
  void whatIsArrangedOnOneDeviceIsThereOnEveryOne() {
    var user = office.hire("reader").browser();
    var usual = user.get("/api/me").body().path("arrangement");
    assertThat(usual.path("widths").isEmpty()).isTrue();
    assertThat(usual.path("work_hours").isNull()).isTrue();
    change(user, arranged("widths", Map.of("company", Map.of("name", 300, "industry", 90))));
    change(user, arranged("widths", Map.of("deal", Map.of("name", 240))));
    change(user, arranged("work_hours", Map.of("from", 420, "to", 960)));
    change(user, arranged("second_clock", "America/New_York"));
    change(user, Map.of("theme", "dark"));
    var kept = user.get("/api/me").body().path("arrangement");
    assertThat(kept.at("/widths/company/industry").asInt()).isEqualTo(90);
    assertThat(kept.at("/widths/deal/name").asInt()).isEqualTo(240);
    assertThat(kept.at("/work_hours/to").asInt()).isEqualTo(960);
    assertThat(kept.path("second_clock").asString()).isEqualTo("America/New_York");
  }

  @Test
  void whatNobodyCanArrangeIsRefusedWithItsName() {
    var user = office.hire("reader").browser();
    for (var wrong :
        List.of(
            arranged("widths", Map.of("company", Map.of("name", 3))),
            arranged("widths", Map.of("company", Map.of("no such name!", 100))),
            arranged("widths", Map.of("company", "wide")),
            arranged("work_hours", Map.of("from", 900, "to", 60)),
            arranged("second_clock", "Moon/Base"))) {
      assertThat(change(user, wrong).code()).as(wrong.toString()).isEqualTo("body_field_invalid");
    }
    assertThat(change(user, arranged("colour", "red")).code()).isEqualTo("body_field_unknown");
  }

  private static Map<String, Object> arranged(String name, Object value) {
    return Map.of("arrangement", Map.of(name, value));
  }

  @Test
  void whatIsChangedStaysAndWhatIsNotMentionedToo() {
    var user = office.hire("reader").browser();
    var changed =
        change(
            user,
            Map.of(
                "name", "Grace Hopper",
                "language", "de",
                "time_zone", "Europe/Berlin",
                "theme", "dark",
                "density", "compact",
                "shortcuts", false,
                "default_page", "/deals?view=open"));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.text("name")).isEqualTo("Grace Hopper");
    var next = change(user, Map.of("theme", "light"));
    assertThat(next.text("density")).isEqualTo("compact");
    var me = user.get("/api/me").body();
    assertThat(me.path("theme").asString()).isEqualTo("light");
    assertThat(me.path("language").asString()).isEqualTo("de");
    assertThat(me.path("time_zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(me.path("shortcuts").asBoolean(true)).isFalse();
    assertThat(me.path("default_page").asString()).isEqualTo("/deals?view=open");
    assertThat(user.get("/api/people/none").text("title"))
        .as("in German at once")
        .contains("nicht");
    var nothing = new HashMap<String, Object>();
    nothing.put("default_page", null);
    nothing.put("language", null);
    var without = change(user, nothing).body();
    assertThat(without.path("default_page").isNull()).isTrue();
    assertThat(without.path("language").isNull()).isTrue();
  }

  @Test
  void anAdministratorWhoHadTheOldVersionIsTold() {
    var user = office.hire("reader");
    var path = "/api/users/" + user.id();
    var version = office.boss().browser().get(path).body().path("version").asInt();
    change(user.browser(), Map.of("name", "Another Name"));
    assertThat(office.boss().browser().patch(path, version, Map.of("name", "X")).status())
        .isEqualTo(412);
    assertThat(office.boss().browser().get(path).text("initials")).isEqualTo("AN");
  }

  @Test
  void whatMakesNoSenseIsRefusedAndNothingIsChanged() {
    var user = office.hire("reader").browser();
    for (var wrong :
        List.of(
            Map.of("theme", "pink"),
            Map.of("density", "tiny"),
            Map.of("shortcuts", "yes"),
            Map.of("default_page", "https://evil.example"),
            Map.of("default_page", "//evil.example"),
            Map.of("default_page", "/\\evil.example"),
            Map.of("language", "not a language"),
            Map.of("time_zone", "Mars/Olympus"),
            Map.of("name", " "),
            Map.of("role", "administrator"),
            Map.of("email", "other@office.example"))) {
      var all = new HashMap<String, Object>(wrong);
      all.putIfAbsent("density", "compact");
      assertThat(change(user, all).status()).as(wrong.toString()).isEqualTo(400);
    }
    assertThat(user.get("/api/me").text("density")).isEqualTo("comfortable");
  }

  @Test
  void aProgramDoesNotDecorateTheScreensOfItsOwner() {
    var user = office.hire("reader");
    var key = user.browser().post("/api/keys", Map.of("name", "Script")).text("key");
    var program = Browser.withKey(office.candor, key);
    assertThat(change(program, Map.of("theme", "dark")).code()).isEqualTo("session_required");
  }

  @Test
  void rightsTellWhatToHide() {
    var reader = office.hire("reader").browser().get("/api/me").body();
    assertThat(reader.at("/rights/deal/read").asString()).isEqualTo("all");
    assertThat(reader.at("/rights/deal/create").asBoolean(true)).isFalse();
    assertThat(reader.at("/rights/deal/write").asString()).isEqualTo("none");
    assertThat(reader.at("/rights/user/create").asBoolean(true)).isFalse();
    assertThat(reader.path("capabilities").isEmpty()).isTrue();
    var seller = office.hire("representative").browser().get("/api/me").body();
    assertThat(seller.at("/rights/deal/create").asBoolean(false)).isTrue();
    assertThat(seller.at("/rights/deal/delete").asString()).isEqualTo("own");
    assertThat(seller.at("/rights/stage/write").asString()).isEqualTo("none");
    var boss = office.boss().browser().get("/api/me").body();
    assertThat(boss.at("/rights/user/create").asBoolean(false)).isTrue();
    assertThat(boss.at("/rights/team/delete").asString()).isEqualTo("all");
    assertThat(boss.at("/rights/deal_stage_change/create").asBoolean(true)).isFalse();
    assertThat(boss.path("capabilities").valueStream().map(c -> c.asString()))
        .contains("administer_model", "administer_users", "administer_roles", "import");
  }

  @Test
  void anybodyFindsColleaguesToPickAnOwnerFrom() {
    var reader = office.hire("reader");
    change(reader.browser(), Map.of("name", "Zoë van der Berg"));
    var team = Map.of("name", "Pickers", "members", List.of(reader.id()));
    office.boss().browser().post("/api/teams", team);
    office.department("Pickers");
    var found =
        reader
            .browser()
            .get("/api/users?search=zoe&fields=name,active,initials")
            .body()
            .at("/items/0");
    assertThat(found.path("name").asString()).isEqualTo("Zoë van der Berg");
    assertThat(found.path("active").asBoolean(false)).isTrue();
    assertThat(found.path("initials").asString()).isEqualTo("ZB");
    assertThat(reader.browser().get("/api/teams?fields=name,members").body().path("items").size())
        .isPositive();
    assertThat(reader.browser().get("/api/departments?fields=name").body().path("items").size())
        .isPositive();
  }

  private static Browser.Answer change(Browser who, Map<String, Object> changes) {
    return who.send("PATCH", "/api/me", changes);
  }
}
