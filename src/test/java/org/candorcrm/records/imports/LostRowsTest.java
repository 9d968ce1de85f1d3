package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.schema.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be taken is counted and told, wherever on the way it was lost. */
class LostRowsTest {

  @TempDir private static Path folder;

  private static ImportDesk desk;

  @BeforeAll
  static void start() {
    desk = new ImportDesk(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aRelationToARowThatWasRefusedIsRefusedToo() {
    var text = "name,employees,up\nBelow,1,Above\nAbove,many,\nBeside,2,\n";
    var done = desk.imported("tree.csv", "companies", columns("parent"), text);
    assertThat(done.summary()).isEqualTo("created 2, changed 0, unchanged 0, refused 2");
    assertThat(done.read()).isEqualTo(3);
    assertThat(desk.refused(done)).contains("Below").contains("Above").doesNotContain("Beside");
  }

  @Test
  void everythingThatSpeaksAgainstARowIsTold() {
    var text = "name,employees,founded,up\n,many,long ago,Nobody\nFine,3,1999,\n";
    var columns =
        Map.of("name", "name", "employees", "employees", "founded", "founded", "up", "parent");
    var done = desk.imported("all.csv", "companies", Map.of("columns", columns), text);
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
    assertThat(desk.refused(done))
        .contains("employees: ", "founded: ", "parent: ", " | name: name must not be empty");
  }

  /** Files of imports go before their refused rows do. */
  @Test
  void refusedRowsAreCorrectedWithoutTheirFile() throws IOException {
    for (var name : List.of("gone.csv", "gone.jsonl")) {
      var text =
          name.endsWith(".csv")
              ? "name;employees\nGone Ltd;many\nStill Ltd;4\n"
              : "{\"name\": \"Gone Ltd\", \"employees\": \"many\"}\n{\"name\": \n";
      var done = desk.imported(name, "companies", null, text);
      var before = desk.refused(done);
      Files.delete(folder.resolve(name));
      assertThat(desk.refused(done)).isEqualTo(before).contains("Gone Ltd", "many");
      var again = desk.ada.get("/api/imports/" + done.id() + "/proposal");
      assertThat(again.code()).isEqualTo("file_gone");
      assertThat(again.response().body()).doesNotContain(folder.toString());
    }
  }

  @Test
  void aRowThatIsRefusedMakesNoRelatedRecords() {
    var up = Map.of("field", "parent", "missing", "create");
    desk.imported(
        "none.csv", "companies", columns(up), "name,employees,up\nOnly,many,Never made\n");
    var made =
        desk.value(Long.class, "select count(*) from {ws}.companies where name = 'Never made'");
    assertThat(made).isZero();
  }

  @Test
  void aRelationThatMayBeEmptyIsLeftEmptyLateToo() {
    var text = "name,employees,up\nLower,1,Upper\nUpper,many,\n";
    var up = Map.of("field", "parent", "missing", "empty");
    var done = desk.imported("empty.csv", "companies", columns(up), text);
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
  }

  private static Map<String, Object> columns(Object up) {
    return Map.of("columns", Map.of("name", "name", "employees", "employees", "up", up));
  }

  @Test
  void aFieldsOwnNameIsNotTakenForWhatAnotherIsSometimesCalled() {
    var file = desk.file("staff.csv", "company,name,last_name\nNorth,Nina North,North\n");
    var columns = desk.propose(file, "people", null).mapping().get("columns");
    assertThat(columns)
        .isEqualTo(Map.of("company", "company", "name", "name", "last_name", "name.last"));
  }

  @Test
  void aColleagueWhoseRowIsWrongIsNotPlaced() {
    var text = "name,email\nFine Colleague,fine@x.example\nWrong Colleague,%s\n";
    var done = desk.imported("users.csv", "users", null, text.formatted("x".repeat(20_000)));
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
    assertThat(desk.refused(done)).contains("Wrong Colleague");
  }

  @Test
  void whatAnImportOfUsersDoesNotFillIsSaidBefore() {
    var file = desk.file("roles.csv", "name,role\nHigh Flyer,administrator\n");
    var proposal = desk.propose(file, "users", null);
    assertThat(proposal.ignored()).containsExactly("role");
    var mapping = Map.of("columns", Map.of("name", "name", "role", "role"));
    assertThatThrownBy(() -> desk.propose(file, "users", mapping))
        .hasMessageContaining("import_target_not_of_users");
    var constants = Map.of("constants", Map.of("active", "yes"));
    assertThatThrownBy(() -> desk.propose(file, "users", constants))
        .hasMessageContaining("import_target_not_of_users");
    assertThatThrownBy(() -> desk.propose(file, "users", Map.of("mode", "upsert")))
        .hasMessageContaining("import_mode_not_of_users");
  }

  @Test
  void aFieldThatSomebodyMayNotSeeIsNoPlace() {
    var company =
        desk.candor.inWorkspace(
            () -> desk.candor.bean(Schemas.class).current().type("company").orElseThrow());
    int hidden = company.field("employees").orElseThrow().id();
    var all = RowRule.EVERYTHING;
    var rights = new TypeRights(true, true, all, all, all, Set.of(hidden), Set.of());
    var everything = desk.ada();
    var viewer =
        new Viewer(
            everything.user(),
            everything.name(),
            null,
            Set.of(),
            everything.source(),
            new Rights(Map.of(company.id(), rights), TypeRights.ALL, Set.of(Capability.values())),
            Set.of(),
            everything.now());
    var file = desk.file("hidden.csv", "name,employees\nHidden Ltd,5\n");
    var proposal = desk.propose(viewer, file, "companies", ImportMode.CREATE, null, null);
    assertThat(proposal.ignored()).containsExactly("employees");
    var mapping = Map.of("columns", Map.of("name", "name", "employees", "employees"));
    assertThatThrownBy(
            () -> desk.propose(viewer, file, "companies", ImportMode.CREATE, null, mapping))
        .hasMessageContaining("import_target_unknown");
  }
}
