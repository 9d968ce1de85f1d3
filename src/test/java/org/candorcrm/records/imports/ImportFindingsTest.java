package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.records.ImportMode;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the data of an import says once it is in. */
class ImportFindingsTest {

  @TempDir private static Path folder;
  private static ImportDesk desk;

  @BeforeAll
  static void open() {
    desk = new ImportDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void doublesAreFoundInTheFileAndAmongWhatWasThere() {
    desk.ada.post("/api/people", Map.of("name", "Ada Known", "emails", "ada@known.example"));
    var id =
        created(
            "people.csv",
            "people",
            "First name,Last name,Email\nAda,Lovelace,ADA@known.example\nGrace,Hopper,g@navy.example\n"
                + "G.,Hopper,g@navy.example\nKatherine,Johnson,kj@space.example\n");
    var doubles = of(findings(desk.ada, id), "double_emails");
    assertThat(doubles.path("kind").asString()).isEqualTo("duplicates");
    assertThat(doubles.path("count").asInt()).isEqualTo(2);
    assertThat(doubles.path("records").size()).isEqualTo(4);
    assertThat(doubles.path("text").asString()).startsWith("2 e-mail addresses");
  }

  @Test
  void whatWasThereAndIsOtherNowIsToldByField() {
    created("before.csv", "companies", "Name,Employees,Industry\nNorth,10,retail\nSouth,20,\n");
    var file = desk.file("after.csv", "Name,Employees,Industry\nNorth,11,retail\nSouth,21,toys\n");
    var plan = desk.propose(desk.console(), file, "companies", ImportMode.UPSERT, "name", null);
    desk.run(desk.console(), plan, heard -> {});
    var found = findings(desk.ada, plan.id().toString());
    var employees = of(found, "contradicted");
    assertThat(employees.path("count").asInt()).isEqualTo(2);
    assertThat(employees.path("text").asString())
        .startsWith("Employees: another value stood in 2 ");
    assertThat(codes(found)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsStillOpenAlthoughItsDayHasPassedIsStale() {
    var id =
        created(
            "deals.csv",
            "deals",
            "Name,Stage,Close date\nOld,new,2020-01-02\nDone,won,2020-01-02\nFar,new,2999-01-01\n");
    assertThat(of(findings(desk.ada, id), "stale_deal").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void oneValueFarFromTheOthersIsASurpriseAndOthersAreNone() {
    var rows = new StringBuilder("Name,Employees\n");
    for (int i = 0; i < 40; i++) {
      rows.append("Plain ").append(i).append(',').append(80 + i).append('\n');
    }
    var plain = findings(desk.ada, created("plain.csv", "companies", rows.toString()));
    assertThat(codes(plain)).doesNotContain("outlier");
    assertThat(plain.path("checks").asInt()).isGreaterThan(3);
    var id =
        created(
            "odd.csv", "companies", rows.toString().replace("Plain", "Odd") + "Odd X,9000000\n");
    var outlier = of(findings(desk.ada, id), "outlier");
    assertThat(outlier.path("text").asString()).contains("9000000", "Employees");
    assertThat(outlier.path("records").size()).isEqualTo(1);
  }

  @Test
  void nobodyIsToldOfRecordsThatTheyMayNotSee() {
    var id =
        created(
            "hidden.csv",
            "people",
            "First name,Last name,Email\nA,B,x@y.example\nC,D,x@y.example\n");
    desk.candor.inWorkspace(
        () -> desk.candor.bean(Users.class).create("marta@import.example", null, null, "marketer"));
    var key =
        desk.candor.inWorkspace(
            () -> desk.candor.bean(ApiKeys.class).create("marta@import.example", "test"));
    var marta = Browser.withKey(desk.candor, key);
    assertThat(marta.get("/api/imports/" + id + "/findings").code()).isEqualTo("import_not_found");
  }

  private static String created(String name, String type, String text) {
    var plan = desk.propose(desk.file(name, text), type, null);
    desk.run(desk.console(), plan, heard -> {});
    return plan.id().toString();
  }

  private static JsonNode findings(Browser browser, String id) {
    var answer = browser.get("/api/imports/" + id + "/findings");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> codes(JsonNode found) {
    return StreamSupport.stream(found.path("items").spliterator(), false)
        .map(one -> one.path("code").asString())
        .toList();
  }

  private static JsonNode of(JsonNode found, String code) {
    return StreamSupport.stream(found.path("items").spliterator(), false)
        .filter(one -> one.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + found));
  }
}
