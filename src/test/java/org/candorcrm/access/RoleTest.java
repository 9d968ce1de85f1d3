package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoleTest {

  private static Office office;
  private static UUID sales;

  @BeforeAll
  static void open() {
    office = new Office();
    sales = office.department("Sales");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void everyDepartmentSeesTheSameCustomerByDefault() {
    for (var role : new String[] {"manager", "representative", "marketer", "support", "reader"}) {
      var viewer = office.viewer(office.hire(role));
      assertThat(viewer.on(office.type("deal")).read()).as(role).isEqualTo(RowRule.EVERYTHING);
    }
    var reader = office.viewer(office.hire("reader")).on(office.type("person"));
    assertThat(reader.create()).isFalse();
    assertThat(reader.write()).isEqualTo(RowRule.NOTHING);
  }

  @Test
  void aNarrowRoleNeedsAClosureAndStaysOpenUntilSomebodyOutsideAgrees() {
    assertThat(create("narrow", "own", null).code()).isEqualTo("role_needs_closure");
    var made = create("narrow", "own", closure());
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    var user = office.hire("narrow", sales);
    assertThat(read(user)).isEqualTo(RowRule.EVERYTHING);
    agreeTo("narrow", office.hire("support"));
    assertThat(read(user)).isEqualTo(new RowRule.OwnedBy(Set.of(user.id())));
    assertThat(office.viewer(user).on(office.type("user")).read())
        .as("colleagues are known to everybody")
        .isEqualTo(RowRule.EVERYTHING);
    office.forward(Duration.ofDays(31));
    assertThat(read(user)).as("open again").isEqualTo(RowRule.EVERYTHING);
  }

  @Test
  void anotherNarrowingNeedsAnotherAgreement() {
    create("teamwork", "team", closure());
    var user = office.hire("teamwork", sales);
    var mate = office.hire("representative", sales);
    office
        .boss()
        .browser()
        .post("/api/teams", Map.of("name", "Mates", "members", List.of(user.id(), mate.id())));
    agreeTo("teamwork", office.hire("support"));
    assertThat(read(user)).isEqualTo(new RowRule.OwnedBy(Set.of(user.id(), mate.id())));
    var types = Map.of("types", types("own"));
    assertThat(office.boss().browser().patch("/api/roles/teamwork", 1, types).code())
        .isEqualTo("role_needs_closure");
    var more = Map.of("types", types("own"), "closure", closure());
    assertThat(office.boss().browser().patch("/api/roles/teamwork", 1, more).status())
        .isEqualTo(200);
    assertThat(read(user)).isEqualTo(RowRule.EVERYTHING);
    var open = Map.of("types", types("all"));
    assertThat(office.boss().browser().patch("/api/roles/teamwork", 2, open).status())
        .isEqualTo(200);
  }

  @Test
  void departmentRowsAndFieldsAreCompiled() {
    var body = new HashMap<String, Object>();
    body.put("name", "fielded");
    body.put("label", "Fielded");
    body.put("closure", closure());
    body.put(
        "types",
        Map.of(
            "deal",
            Map.of(
                "read",
                "department",
                "write",
                "own",
                "create",
                true,
                "fields",
                Map.of("amount", "hidden", "name", "fixed"))));
    var made = office.boss().browser().post("/api/roles", body);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    var user = office.hire("fielded", sales);
    var mate = office.hire("representative", sales);
    agreeTo("fielded", office.hire("support"));
    var rights = office.viewer(user).on(office.type("deal"));
    assertThat(((RowRule.OwnedBy) rights.read()).users()).contains(user.id(), mate.id());
    assertThat(rights.mayRead(office.field("deal", "amount"))).isFalse();
    assertThat(rights.mayWrite(office.field("deal", "name"))).isFalse();
    assertThat(rights.mayRead(office.field("deal", "name"))).isTrue();
    assertThat(office.viewer(user).on(office.type("person")).write()).isEqualTo(RowRule.NOTHING);
  }

  @Test
  void rolesAreReadByAllAndChangedByFew() {
    var user = office.hire("manager").browser();
    assertThat(user.get("/api/roles").body().path("items").size()).isGreaterThanOrEqualTo(6);
    assertThat(user.post("/api/roles", Map.of("name", "x", "label", "x")).code())
        .isEqualTo("capability_missing");
    var boss = office.boss().browser().with("If-Match", "\"1\"");
    assertThat(boss.delete("/api/roles/reader").code()).isEqualTo("role_shipped");
    boss.without("If-Match");
    assertThat(
            boss.post(
                    "/api/roles",
                    Map.of("name", "y", "label", "y", "types", Map.of("unicorn", Map.of())))
                .code())
        .isEqualTo("role_type_unknown");
    assertThat(
            boss.post(
                    "/api/roles",
                    Map.of(
                        "name",
                        "y",
                        "label",
                        "y",
                        "types",
                        Map.of("deal", Map.of("read", "everything"))))
                .code())
        .isEqualTo("body_field_invalid");
  }

  private static RowRule read(Office.Colleague user) {
    return office.viewer(user).on(office.type("deal")).read();
  }

  private static Map<String, Object> types(String read) {
    return Map.of("*", Map.of("read", read, "write", "own", "delete", "none", "create", true));
  }

  private static Map<String, Object> closure() {
    return Map.of("reason", "A pilot of the new territory.", "ends_at", office.inDays(30));
  }

  private static Browser.Answer create(
      String name, String read, @Nullable Map<String, Object> closure) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("label", name);
    body.put("types", types(read));
    if (closure != null) {
      body.put("closure", closure);
    }
    return office.boss().browser().post("/api/roles", body);
  }

  private static void agreeTo(String role, Office.Colleague who) {
    for (var closure : who.browser().get("/api/closures").body().path("items")) {
      if (closure.path("role").asString("").equals(role)
          && closure.path("state").asString().equals("proposed")) {
        var path = "/api/closures/" + closure.path("id").asString() + "/agreement";
        assertThat(who.browser().post(path, null).status()).isEqualTo(200);
      }
    }
  }
}
