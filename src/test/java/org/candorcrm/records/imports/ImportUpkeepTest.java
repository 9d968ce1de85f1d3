package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Imports;
import org.candorcrm.records.Merges;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports keep of people goes, and what was merged is found. */
class ImportUpkeepTest {

  @TempDir private static Path folder;

  private static RunningCandor candor;

  @BeforeAll
  static void open() {
    candor = RunningCandor.console();
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static Viewer everyone() {
    return candor.bean(Viewers.class).candor();
  }

  private static UUID imported(String content, String key) throws Exception {
    var file = Files.writeString(Files.createTempFile(folder, "some", ".csv"), content);
    var imports = candor.bean(Imports.class);
    return candor.inWorkspace(() -> {
      var wish =
          new Imports.Request(file, "some.csv", "companies", ImportMode.UPSERT, key, "erp", null);
      var planned = imports.propose(everyone(), wish).id();
      imports.run(everyone(), planned, progress -> {});
      return planned;
    });
  }

  private static long refused(UUID id) {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("select count(*) from {ws}.import_refusals where import_id = ?")
            .param(id)
            .query(Long.class)
            .single());
  }

  private static void forget() {
    candor.inWorkspace(() -> {
      candor.bean(RefusalUpkeep.class).forgetOld();
      return true;
    });
  }

  @Test
  void refusedRowsGoAMonthAfterTheImport() throws Exception {
    var id = imported("external_id,name,employees\na,Acme,many\n", "external_id");
    assertThat(refused(id)).isEqualTo(1);
    forget();
    assertThat(refused(id)).isEqualTo(1);
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("update {ws}.imports set finished_at = now() - interval '31 days' where id = ?")
            .param(id)
            .update());
    forget();
    assertThat(refused(id)).isZero();
  }

  @Test
  void uploadsGoAfterAWeekWithoutAnotherUpload() throws Exception {
    var uploads = Files.createDirectories(folder.resolve("home/uploads"));
    var old = Files.writeString(uploads.resolve("old"), "x");
    var fresh = Files.writeString(uploads.resolve("fresh"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    new Uploads(folder.resolve("home"), Clock.systemUTC()).forgetOld();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void theLosersExternalIdAndIdLeadToTheWinner() throws Exception {
    imported("external_id,name\nwin,Winner\nlose,Loser\n", "external_id");
    var winner = id("Winner");
    var loser = id("Loser");
    var merge =
        new Merges.Request(
            candor
                .inWorkspace(() -> candor.bean(Schemas.class).current().type("company"))
                .orElseThrow(),
            winner,
            1,
            loser,
            1,
            Map.of(),
            Map.of());
    candor.inWorkspace(() -> candor.bean(Merges.class).merge(everyone(), merge));
    imported("external_id,name,industry\nlose,Winner,Steel\n", "external_id");
    assertThat(industry(winner)).isEqualTo("Steel");
    imported("id,name,industry\n" + loser + ",Winner,Wood\n", "id");
    assertThat(industry(winner)).isEqualTo("Wood");
  }

  private static UUID id(String name) {
    return value(UUID.class, "select id from {ws}.companies where name = ?", name);
  }

  private static String industry(UUID company) {
    return value(String.class, "select industry from {ws}.companies where id = ?", company);
  }

  private static <T> T value(Class<T> type, String sql, Object param) {
    return candor.inWorkspace(
        () -> candor.bean(Database.class).sql(sql).param(param).query(type).single());
  }
}
