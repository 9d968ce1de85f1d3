package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One import runs once at a time, and goes on as whoever started it. */
class ImportRunsTest {

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
  void aSecondRunIsRefusedAndDoesNotHarmTheFirst() {
    var proposal = desk.propose(desk.file("one.csv", "last_name\nOnce\n"), "people", null);
    var second = new ArrayList<String>();
    var asked = new ArrayList<Browser.Answer>();
    var undone = new ArrayList<Browser.Answer>();
    var listed = new ArrayList<ImportProgress>();
    var done =
        desk.run(
            desk.console(),
            proposal,
            now -> {
              second.add(code(() -> desk.run(proposal)));
              asked.add(desk.ada.post("/api/imports/" + proposal.id() + "/run", Map.of()));
              undone.add(desk.ada.post("/api/undos", Map.of("batch", proposal.id())));
              listed.addAll(unfinished());
            });
    assertThat(second).containsExactly("import_running");
    assertThat(asked.getFirst().status()).isEqualTo(409);
    assertThat(asked.getFirst().code()).isEqualTo("import_running");
    assertThat(undone.getFirst().status()).isEqualTo(409);
    assertThat(undone.getFirst().code()).isEqualTo("batch_still_written");
    assertThat(listed).isEmpty();
    assertThat(done.status()).isEqualTo("done");
    assertThat(done.problem()).isNull();
    assertThat(done.created()).isEqualTo(1);
  }

  @Test
  void everyImportThatWasCutOffGoesOnAsItsStarter() {
    var file = desk.file("mine.csv", "last_name\nStarted by Ada\n");
    var proposal = desk.propose(desk.ada(), file, "people", ImportMode.CREATE, null, null);
    assertThatThrownBy(() ->
            desk.run(
                desk.ada(),
                proposal,
                now -> {
                  throw new IllegalStateException("the lights went out");
                }))
        .hasMessageContaining("the lights");
    for (int i = 0; i < 21; i++) {
      desk.propose(desk.file("later.csv", "last_name\nLater\n"), "people", null);
    }
    assertThat(unfinished()).extracting(ImportProgress::id).contains(proposal.id());
    var done =
        desk.candor.inWorkspace(
            () -> desk.candor.bean(Imports.class).resume(proposal.id(), now -> {}));
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 0");
    assertThat(unfinished()).extracting(ImportProgress::id).doesNotContain(proposal.id());
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.changes where batch = ? and actor = ?",
                proposal.id(),
                desk.adasId))
        .isEqualTo(1);
  }

  @Test
  void whoSaysWhereColumnsGoRunsItWithTheirRights() {
    var proposal = desk.propose(desk.file("theirs.csv", "a\nTheirs\n"), "people", Map.of());
    var mapped =
        desk.ada.put(
            "/api/imports/" + proposal.id() + "/mapping",
            Map.of("columns", Map.of("a", "name.last")));
    assertThat(mapped.status()).as(mapped.response().body()).isEqualTo(200);
    assertThat(
            desk.value(
                java.util.UUID.class,
                "select started_by from {ws}.imports where id = ?",
                proposal.id()))
        .isEqualTo(desk.adasId);
  }

  private static List<ImportProgress> unfinished() {
    return desk.candor.inWorkspace(
        () -> desk.candor.bean(Imports.class).unfinished(desk.console()));
  }

  private static String code(Runnable work) {
    try {
      work.run();
      return "nothing";
    } catch (Problem problem) {
      return problem.code();
    }
  }
}
