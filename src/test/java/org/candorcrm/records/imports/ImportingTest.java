package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No row is lost, none comes twice, and what went wrong can be put right. */
class ImportingTest {

  @TempDir private static Path folder;

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("ada@import.example", null, null, "administrator");
              return candor.bean(ApiKeys.class).create("ada@import.example", "test");
            }));
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void whatWasCutOffGoesOnAndNothingComesTwice() {
    int rows = 2 * Chunk.ROWS + 500;
    var file =
        file(
            "cut.csv",
            IntStream.range(0, rows)
                .mapToObj("Cut %d,Title"::formatted)
                .collect(Collectors.joining("\n", "last_name,job_title\n", "\n")));
    var proposal = propose(file, "people", ImportMode.CREATE, null, null);
    assertThatThrownBy(() ->
            run(
                proposal,
                now -> {
                  throw new IllegalStateException("the lights went out");
                }))
        .hasMessageContaining("the lights went out");
    assertThat(progress(proposal).status()).isEqualTo("failed");
    long before = people("Cut %");
    assertThat(before).isBetween((long) Chunk.ROWS, (long) rows);
    var heard = new ConcurrentLinkedQueue<Long>();
    var done = run(proposal, now -> heard.add(now.created()));
    assertThat(heard).allMatch(created -> created > before);
    assertThat(before == rows || heard.contains((long) rows)).as("%s", heard).isTrue();
    assertThat(done.created()).isEqualTo(rows);
    assertThat(done.status()).isEqualTo("done");
    assertThat(people("Cut %")).isEqualTo(rows);
    assertThatThrownBy(() -> run(proposal, now -> {})).hasMessageContaining("already_done");
  }

  @Test
  void aWholeImportIsUndoneByItsBatch() {
    imported("one.csv", "last_name,email,job_title\nUndo One,u1@x.example,Clerk\n", "emails");
    var second =
        imported(
            "two.csv",
            "last_name,email,job_title\nUndo One,u1@x.example,Boss\nUndo Two,u2@x.example,Clerk\n",
            "emails");
    assertThat(second.summary()).isEqualTo("created 1, changed 1, unchanged 0, refused 0");
    var undone = ada.post("/api/undos", Map.of("batch", second.id()));
    assertThat(undone.status()).as(undone.response().body()).isLessThan(300);
    var left = ada.get("/api/people?search=undo&fields=name,job_title").body().path("items");
    assertThat(left.size()).isEqualTo(1);
    assertThat(left.at("/0/job_title").asString()).isEqualTo("Clerk");
  }

  @Test
  void anImportThatTouchedItsRecordsTwiceIsUndoneWhole() {
    var mapping = Map.of("columns", Map.of("no", "external_id", "name", "name", "up", "parent"));
    var tree = mapped("twig.csv", "no,name,up\nt1,Twig one,t2\nt2,Twig two,\n", mapping);
    assertThat(ada.get("/api/companies?search=twig").body().path("items").size()).isEqualTo(2);
    var undo = ada.post("/api/undos", Map.of("batch", tree.id())).body();
    assertThat(undo.get("undone").asInt()).isEqualTo(2);
    assertThat(undo.get("kept").asInt()).as(undo.toString()).isZero();
    assertThat(ada.get("/api/companies?search=twig").body().path("items").size()).isZero();
    var past =
        Map.of(
            "columns",
            Map.of("name", "name", "now", "industry"),
            "history",
            List.of(Map.of("at", "then", "values", Map.of("industry", "farming"))));
    var grown =
        run(
            propose(
                file("past.csv", "name,now,then\nGrown,retail,2020-01-01\n"),
                "companies",
                ImportMode.CREATE,
                null,
                past),
            now -> {});
    assertThat(grown.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 0");
    var back = ada.post("/api/undos", Map.of("batch", grown.id())).body();
    assertThat(back.get("undone").asInt()).as(back.toString()).isEqualTo(1);
    assertThat(ada.get("/api/companies?search=grown").body().path("items").size()).isZero();
  }

  @Test
  void refusedRowsAreCorrectedInTheirFileAndTakenAgain() throws IOException {
    var text =
        "last_name,email,birthday\nFine,fine@x.example,1990-05-04\n"
            + "Wrong,wrong@x.example,someday\nMail,not a mail,1991-01-02\n";
    var first = imported("faulty.csv", text, null);
    assertThat(first.created() + first.refused()).isEqualTo(3);
    assertThat(first.refused()).isPositive();
    var refused = refused(first);
    assertThat(refused).contains("Mail").doesNotContain("Fine");
    var corrected =
        refused.replace("not a mail", "mail@x.example").replace("someday", "1992-02-03");
    var proposal =
        propose(file("corrected.csv", corrected), "people", ImportMode.CREATE, null, null);
    var second = run(proposal, now -> {});
    assertThat(second.created()).isEqualTo(first.refused());
    assertThat(second.refused()).isZero();
    assertThat(ada.get("/api/people?search=mail@x").body().path("items").size()).isEqualTo(1);
  }

  @Test
  void aSecondRowAboutTheSamePersonChangesTheFirst() {
    var done =
        imported(
            "twice.csv",
            "last_name,email,job_title\nTwice,t@x.example,Clerk\nTwice,T@X.example,Boss\n"
                + "Other,o@x.example,Clerk\nTwice,t@x.example,Boss\n",
            "emails");
    assertThat(done.created()).isEqualTo(2);
    assertThat(done.changed() + done.unchanged()).isEqualTo(2);
    var twice = ada.get("/api/people?search=twice&fields=job_title").body().path("items");
    assertThat(twice.size()).isEqualTo(1);
    assertThat(twice.at("/0/job_title").asString()).isEqualTo("Boss");
  }

  @Test
  void rowsAreFoundAgainByTheirIdInTheSource() {
    var mapping = Map.of("columns", Map.of("no", "external_id", "name", "name"));
    var first = mapped("ids.csv", "no,name\n7,Seven\n8,Eight\n7,Seven again\n", mapping);
    assertThat(first.created()).isEqualTo(2);
    var again = mapped("ids.csv", "no,name\n7,Seven again\n8,Eight more\n", mapping);
    assertThat(again.summary()).isEqualTo("created 0, changed 1, unchanged 1, refused 0");
  }

  @Test
  void aMissingRelationIsRefusedMadeOrLeftEmptyAsAsked() {
    var text = "last,firm\n%1$s,Nowhere %1$s\n";
    assertThat(related("Refused", "refuse", text).refused()).isEqualTo(1);
    assertThat(related("Made", "create", text).created()).isEqualTo(1);
    assertThat(related("Emptied", "empty", text).created()).isEqualTo(1);
    var companies = ada.get("/api/companies?search=nowhere&fields=name").body().path("items");
    assertThat(companies.size()).isEqualTo(1);
    assertThat(companies.at("/0/name").asString()).isEqualTo("Nowhere Made");
    var emptied = ada.get("/api/people?search=emptied").body().path("items");
    assertThat(emptied.at("/0/company").isNull()).isTrue();
  }

  private static ImportProgress related(String name, String missing, String text) {
    var columns =
        Map.of("last", "name.last", "firm", Map.of("field", "company", "missing", missing));
    var file = file(name + ".csv", text.formatted(name));
    return run(
        propose(file, "people", ImportMode.CREATE, null, Map.of("columns", columns)), now -> {});
  }

  @Test
  void recordsOfOneFileLeadToEachOtherInAnyOrder() {
    var mapping = Map.of("columns", Map.of("no", "external_id", "name", "name", "up", "parent"));
    var done = mapped("tree.csv", "no,name,up\na1,Leaf,a2\na2,Branch,a3\na3,Root,\n", mapping);
    assertThat(done.summary()).isEqualTo("created 3, changed 0, unchanged 0, refused 0");
    var leaf =
        ada.get("/api/companies?search=leaf&expand=parent.parent").body().path("items").path(0);
    assertThat(leaf.at("/parent/parent/name").asString()).isEqualTo("Root");
  }

  @Test
  void aCellThatCannotBeReadIsRefusedAndNeverDropped() {
    var done = imported("lines.csv", "last_name,email\nLines,\"a@x.example\nb@x.example\"\n", null);
    assertThat(done.summary()).isEqualTo("created 0, changed 0, unchanged 0, refused 1");
    assertThat(refused(done)).contains("b@x.example");
  }

  @Test
  void columnsThatGoNowhereAreListed() {
    var proposal =
        propose(
            file("odd.csv", "last_name,shoe size,qwertz\nOdd,42,x\n"),
            "people",
            ImportMode.CREATE,
            null,
            null);
    assertThat(proposal.ignored()).contains("shoe size", "qwertz").doesNotContain("last_name");
  }

  private static ImportProgress imported(String name, String text, @Nullable String key) {
    var mode = key == null ? ImportMode.CREATE : ImportMode.UPSERT;
    return run(propose(file(name, text), "people", mode, key, null), now -> {});
  }

  private static ImportProgress mapped(String name, String text, Map<?, ?> mapping) {
    return run(
        propose(file(name, text), "companies", ImportMode.UPSERT, "external_id", mapping),
        now -> {});
  }

  private static Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Imports.Proposal propose(
      Path file, String type, ImportMode mode, @Nullable String key, @Nullable Map<?, ?> mapping) {
    var name = String.valueOf(file.getFileName());
    return candor.inWorkspace(() ->
        candor
            .bean(Imports.class)
            .propose(
                candor.bean(Viewers.class).candor(),
                new Imports.Request(file, name, type, mode, key, "test " + name, mapping)));
  }

  private static ImportProgress run(
      Imports.Proposal proposal, java.util.function.Consumer<ImportProgress> heard) {
    return candor.inWorkspace(() ->
        candor.bean(Imports.class).run(candor.bean(Viewers.class).candor(), proposal.id(), heard));
  }

  private static ImportProgress progress(Imports.Proposal proposal) {
    return candor.inWorkspace(() ->
        candor.bean(Imports.class).progress(candor.bean(Viewers.class).candor(), proposal.id()));
  }

  private static String refused(ImportProgress done) {
    var out = new ByteArrayOutputStream();
    candor.inWorkspace(() -> {
      var viewer = candor.bean(Viewers.class).candor();
      candor.bean(Imports.class).refused(viewer, done.id(), out, Locale.ENGLISH);
      return null;
    });
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long people(String like) {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("select count(*) from {ws}.people where name_last like ?")
            .params(List.of(like))
            .query(Long.class)
            .single());
  }
}
