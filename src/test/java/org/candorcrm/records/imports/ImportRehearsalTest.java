package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.candorcrm.records.ImportMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would become of a file is told before anything of it stays. */
class ImportRehearsalTest {

  @TempDir private static Path folder;

  private static ImportDesk desk;

  @BeforeAll
  static void start() {
    desk = new ImportDesk(folder);
    desk.imported("known.csv", "companies", null, "name,employees\nKnown,5\nSame,7\n");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aRehearsalCountsAndLeavesNothing() {
    var file =
        desk.file("new.csv", "name,employees\nKnown,6\nSame,7\nFresh,8\nOdd,many\nOwned,9\n");
    var proposal = desk.propose(desk.ada(), file, "companies", ImportMode.UPSERT, "name", null);
    var path = "/api/imports/" + proposal.id();
    var answer = desk.ada.post(path + "/rehearsals", Map.of());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    var told = answer.body();
    assertThat(told.path("rows").asInt()).isEqualTo(5);
    assertThat(told.path("whole").asBoolean()).isTrue();
    assertThat(told.path("created").asInt()).isEqualTo(2);
    assertThat(told.path("changed").asInt()).isEqualTo(1);
    assertThat(told.path("unchanged").asInt()).isEqualTo(1);
    assertThat(told.path("refused").asInt()).isEqualTo(1);
    assertThat(told.at("/problems/0/row").asInt()).isEqualTo(4);
    assertThat(told.at("/problems/0/problem/field").asString()).isEqualTo("employees");
    assertThat(told.at("/problems/0/problem/text").asString()).isNotBlank();
    assertThat(companies("Fresh")).isZero();
    assertThat(companies("Known")).isEqualTo(1);
    var run = desk.run(desk.ada(), proposal, now -> {});
    assertThat(run.summary()).isEqualTo("created 2, changed 1, unchanged 1, refused 1");
    assertThat(companies("Fresh")).isEqualTo(1);
  }

  @Test
  void relationsWithinTheFileAreTriedToo() {
    var text = "name,parent\nDaughter A,Mother A\nMother A,\nDaughter B,Mother A\nLost,Lost aunt\n";
    var proposal =
        desk.propose(
            desk.ada(),
            desk.file("family.csv", text),
            "companies",
            ImportMode.CREATE,
            null,
            Map.of("columns", Map.of("name", "name", "parent", "parent")));
    var told = desk.ada.post("/api/imports/" + proposal.id() + "/rehearsals", Map.of()).body();
    var run = desk.run(desk.ada(), proposal, now -> {});
    assertThat(told.path("created").asLong()).isEqualTo(run.created());
    assertThat(told.path("refused").asLong()).isEqualTo(run.refused()).isEqualTo(1);
  }

  @Test
  void aRepeatedRehearsalIsAnsweredAlikeAndLeavesNothing() {
    var proposal =
        desk.propose(
            desk.ada(),
            desk.file("twice.csv", "name\nAsked twice\n"),
            "companies",
            ImportMode.CREATE,
            null,
            null);
    var path = "/api/imports/" + proposal.id() + "/rehearsals";
    desk.ada.with("Idempotency-Key", "rehearse-" + proposal.id());
    var first = desk.ada.post(path, Map.of());
    var second = desk.ada.post(path, Map.of());
    desk.ada.without("Idempotency-Key");
    assertThat(first.status()).as(first.response().body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.body().path("created").asInt()).isEqualTo(1);
    assertThat(companies("Asked twice")).isZero();
  }

  @Test
  void moreThanAThousandRowsAreTriedInPart() {
    var rows = new StringBuilder("name\n");
    for (int i = 0; i < 1_001; i++) {
      rows.append("Row ").append(i).append('\n');
    }
    var proposal =
        desk.propose(
            desk.ada(),
            desk.file("many.csv", rows.toString()),
            "companies",
            ImportMode.CREATE,
            null,
            null);
    var told = desk.ada.post("/api/imports/" + proposal.id() + "/rehearsals", Map.of()).body();
    assertThat(told.path("whole").asBoolean()).isFalse();
    assertThat(told.path("created").asInt()).isEqualTo(1_000);
    assertThat(companies("Row 1")).isZero();
  }

  @Test
  void aPlannedImportIsFoundAgainAsItWasLeft() {
    var file = desk.file("again.csv", "Firm;Staff\nBack;3\n");
    var proposal = desk.propose(desk.ada(), file, "companies", ImportMode.CREATE, null, null);
    var path = "/api/imports/" + proposal.id();
    desk.ada.put(path + "/mapping", Map.of("columns", Map.of("Firm", "name")));
    var again = desk.ada.get(path + "/proposal").body();
    assertThat(again.at("/mapping/columns/Firm").asString()).isEqualTo("name");
    assertThat(again.at("/ignored/0").asString()).isEqualTo("Staff");
    assertThat(again.at("/preview/0/values/name").asString()).isEqualTo("Back");
    var listed = desk.ada.get(path).body();
    assertThat(listed.path("name").asString()).isEqualTo("again.csv");
    assertThat(listed.path("type").asString()).isEqualTo("companies");
    assertThat(listed.path("mode").asString()).isEqualTo("create");
    assertThat(listed.path("undo").isNull()).isTrue();
  }

  @Test
  void anImportNamesItsNewestUndo() {
    var proposal =
        desk.propose(
            desk.ada(),
            desk.file("gone.csv", "name\nGone again\n"),
            "companies",
            ImportMode.CREATE,
            null,
            null);
    desk.run(desk.ada(), proposal, now -> {});
    var undo = desk.ada.post("/api/undos", Map.of("batch", proposal.id())).text("batch");
    assertThat(desk.ada.get("/api/imports/" + proposal.id()).text("undo")).isEqualTo(undo);
  }

  private static long companies(String name) {
    return desk.value(
        Long.class,
        "select count(*) from {ws}.companies where name = ? and deleted_at is null",
        name);
  }
}
