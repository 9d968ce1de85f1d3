package org.candorcrm.records.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever takes a field out of use sees first what hangs on it. */
class UsageTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static Browser bob;
  private static Browser cyd;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() -> {
      candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator");
      candor.bean(Users.class).create("cyd@company.example", "Cyd", PASSWORD, "support");
      return candor
          .bean(Users.class)
          .create("bob@company.example", "Bob", PASSWORD, "representative");
    });
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    bob = Browser.signedIn(candor, "bob@company.example", PASSWORD);
    cyd = Browser.signedIn(candor, "cyd@company.example", PASSWORD);
    var department = ada.post("/api/departments", Map.of("name", "Sales")).text("id");
    ada.patch("/api/users/" + bob.get("/api/me").text("id"), 1, Map.of("department", department));
    field("size", "number");
    field("unused", "text");
    ada.post(
        "/api/model/types/company/fields",
        Map.of(
            "name",
            "double",
            "kind",
            "formula",
            "label",
            "Twice the size",
            "expression",
            "x_size * 2",
            "result",
            "number"));
    view(ada, "Large ones", "company", "x_size > 10");
    view(ada, "People of large ones", "person", "company.x_size > 10");
    view(ada, "Something else", "company", "name.contains(\"x_size\")");
    view(bob, "My own", "company", "x_size > 5");
    bob.post("/api/companies", Map.of("name", "North Mill", "x_size", 12));
    ada.post("/api/companies", Map.of("name", "South Mill"));
    ada.get("/api/companies/export?format=csv&fields=name,x_size");
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void viewsFormulasAndFilesThatNameAFieldAreTold() {
    var usage = ada.get("/api/model/types/company/fields/x_size/usage");
    assertThat(usage.status()).as(usage.response().body()).isEqualTo(200);
    assertThat(usage.body().path("records").asInt()).isEqualTo(1);
    assertThat(usage.body().path("written_at").asString("")).isNotEmpty();
    var uses =
        usage
            .body()
            .path("uses")
            .valueStream()
            .map(use -> use.path("kind").asString() + " " + use.path("name").asString(""))
            .toList();
    assertThat(uses)
        .contains("formula Twice the size", "view Large ones", "view People of large ones")
        .contains("view ", "export Ada")
        .doesNotContain("view My own", "view Something else");
  }

  @Test
  void whatIsKeptConfidentialLeavesNoTraceAmongThoseWhoWrote() {
    var closed = bob.post("/api/companies", Map.of("name", "Closed Mill")).text("id");
    var proposed =
        bob.post(
            "/api/closures",
            Map.of(
                "kind",
                "confidential",
                "record_type",
                "company",
                "record",
                closed,
                "reason",
                "Somebody's privacy",
                "asked",
                cyd.get("/api/me").text("id"),
                "ends_at",
                Instant.now().plus(Duration.ofDays(30)).toString()));
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    var agreed = cyd.post("/api/closures/" + proposed.text("id") + "/agreement", null);
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
    var written = bob.patch("/api/companies/" + closed, 1, Map.of("x_unused", "secret"));
    assertThat(written.status()).as(written.response().body()).isEqualTo(200);
    whatNobodyFillsIsSaidToBeEmpty();
    assertThat(ada.get("/api/model/types/company/fields/x_unused/usage").body().path("writers"))
        .hasToString("0");
  }

  @Test
  void whatNobodyFillsIsSaidToBeEmpty() {
    var usage = ada.get("/api/model/types/company/fields/x_unused/usage").body();
    assertThat(usage.path("records").asInt()).isZero();
    assertThat(usage.path("written_at").isNull()).isTrue();
    assertThat(usage.path("uses")).isEmpty();
  }

  @Test
  void relationsThatLeadToATypeAreItsUses() {
    var usage = ada.get("/api/model/types/company/usage").body();
    assertThat(usage.path("records").asInt()).isEqualTo(2);
    assertThat(usage.at("/uses/0/kind").asString()).isEqualTo("relation");
  }

  @Test
  void onlyWhoMayChangeTheModelIsTold() {
    assertThat(bob.get("/api/model/types/company/fields/x_size/usage").code())
        .isEqualTo("model_not_yours");
    assertThat(ada.get("/api/model/types/company/fields/nothing/usage").code())
        .isEqualTo("field_unknown");
  }

  @Test
  void anExpressionIsCheckedBeforeItIsKept() {
    var path = "/api/model/types/company/expressions?expression=x_size%20*%20";
    assertThat(ada.get(path + "2").text("result")).isEqualTo("number");
    var wrong = ada.get(path + "nothing");
    assertThat(wrong.code()).isEqualTo("expression_unknown_field");
    assertThat(wrong.body().path("position").asInt()).isEqualTo(9);
    assertThat(ada.get(path + "2&condition=true").status()).isEqualTo(400);
  }

  private static void field(String name, String kind) {
    var added = ada.post("/api/model/types/company/fields", Map.of("name", name, "kind", kind));
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
  }

  private static void view(Browser who, String name, String type, String filter) {
    var view =
        Map.of(
            "name", name,
            "record_type", type,
            "filter", filter,
            "columns", List.of("name"));
    var added = who.post("/api/views", view);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
  }
}
