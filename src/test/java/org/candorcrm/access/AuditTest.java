package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTest {

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void signInsFailuresAndChangesAreWrittenDownWithoutSecrets() {
    var user = office.hire("reader");
    new Browser(office.candor)
        .post("/api/sign-ins", Map.of("email", user.email(), "password", "hunter's secret 1"));
    new Browser(office.candor)
        .post("/api/sign-ins", Map.of("email", "typed-my-password", "password", "hunter's"));
    office.change(user, Map.of("role", "manager"));
    var log = office.boss().browser().get("/api/audit?limit=500").response().body();
    assertThat(log).contains("signed_in", "sign_in_refused", "user_changed", user.email());
    assertThat(log).doesNotContain(Office.PASSWORD, "hunter's", "typed-my-password");
  }

  @Test
  void theLogIsPagedByKeyAndRead_onlyWithTheRightToIt() {
    for (int i = 0; i < 5; i++) {
      office.hire("reader");
    }
    assertThat(office.hire("manager").browser().get("/api/audit").code())
        .isEqualTo("capability_missing");
    var boss = office.boss().browser();
    var seen = new HashSet<Long>();
    var path = "/api/audit?limit=3";
    for (var page = boss.get(path).body(); ; ) {
      page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asLong())).isTrue());
      if (page.path("next").isNull()) {
        break;
      }
      page = boss.get(path + "&cursor=" + page.path("next").asString()).body();
    }
    assertThat(seen).hasSizeGreaterThan(10);
    assertThat(boss.get("/api/audit?limit=0").code()).isEqualTo("limit_out_of_range");
    assertThat(boss.get("/api/audit?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void theLogIsFilteredByWhatWhoAndWhenAndTakenOut() {
    var boss = office.boss().browser();
    var user = office.hire("reader");
    office.change(user, Map.of("name", "=cmd()"));
    office.change(user, Map.of("active", false));
    var changed = boss.get("/api/audit?action=user_changed,role_changed&limit=500").body();
    assertThat(changed.path("items")).isNotEmpty();
    changed
        .path("items")
        .forEach(one -> assertThat(one.path("action").asString()).isEqualTo("user_changed"));
    var own = boss.get("/api/audit?actor=" + user.id()).body().path("items");
    assertThat(own).as("what they did, signing in too").isNotEmpty();
    own.forEach(one -> assertThat(one.path("action").asString()).isEqualTo("signed_in"));
    var later = office.inDays(1);
    assertThat(boss.get("/api/audit?from=" + later).body().path("items")).isEmpty();
    assertThat(boss.get("/api/audit?until=" + later).body().path("items")).isNotEmpty();
    var file = boss.get("/api/audit/file?action=user_changed").response();
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.body()).contains("\"at\",\"who\"", user.email()).doesNotContain("signed_in");
    assertThat(boss.get("/api/audit?action=audit_exported").response().body())
        .contains("user_changed");
    assertThat(office.hire("manager").browser().get("/api/audit/file").code())
        .isEqualTo("capability_missing");
    assertThat(office.hire("manager").browser().get("/api/audit/looks").code())
        .isEqualTo("capability_missing");
  }
}
