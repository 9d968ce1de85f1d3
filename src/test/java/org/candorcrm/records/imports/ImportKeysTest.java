package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows find their records by id, however they came by it. */
class ImportKeysTest {

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
  void aViewIsExportedEditedAndTakenBackByItsIds() {
    var firm = made("companies", Map.of("name", "Way back Ltd", "employees", 7));
    made(
        "people",
        Map.of(
            "name",
            Map.of("first", "Rita", "last", "Wayback"),
            "emails",
            java.util.List.of("rita@x.example", "rita@home.example"),
            "job_title",
            "Clerk",
            "company",
            firm));
    made("people", Map.of("name", Map.of("last", "Wayback too"), "job_title", "Clerk"));
    var filter = "?format=csv&filter=job_title%20%3D%3D%20%22Clerk%22";
    var exported = desk.ada.get("/api/people/export" + filter).response().body();
    assertThat(exported).contains("rita@home.example");
    var edited = exported.replaceFirst("Clerk", "Boss");
    var done = desk.imported("back.csv", "people", ImportMode.UPDATE, "id", edited);
    assertThat(done.summary()).isEqualTo("created 0, changed 1, unchanged 1, refused 0");
    var boss = desk.ada.get("/api/people?filter=job_title%20%3D%3D%20%22Boss%22");
    assertThat(boss.body().path("items").size()).isEqualTo(1);
  }

  @Test
  void anIdThatIsTakenUnseenIsRefusedAlone() {
    var gone = made("people", Map.of("name", Map.of("last", "Gone")));
    desk.ada.with("If-Match", "\"1\"").delete("/api/people/" + gone);
    desk.ada.without("If-Match");
    var fresh = Ids.next();
    var text = "id,last_name\n%s,Gone again\n%s,Fresh\n".formatted(gone, fresh);
    var done = desk.imported("taken.csv", "people", ImportMode.UPSERT, "id", text);
    assertThat(done.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
    assertThat(done.status()).isEqualTo("done");
    assertThat(desk.refused(done)).contains("Gone again").contains("Another record has this id");
    var again =
        desk.imported(
            "taken-create.csv",
            "people",
            Map.of("columns", Map.of("id", "id", "last_name", "name.last")),
            "id,last_name\n%s,Fresh twice\n%s,Fresher\n".formatted(fresh, Ids.next()));
    assertThat(again.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 1");
  }

  /** As after a merge, which hands over what the loser was called. */
  @Test
  void twoIdsOfOneRecordAreTwoRowsAboutIt() {
    var mapping = Map.of("columns", Map.of("no", "external_id", "name", "name", "as", "industry"));
    taken("no,name,as\nm1,Merged,a\nm2,Loser,a\n", mapping);
    desk.value(
        Integer.class,
        """
        with led as (
          update {ws}.external_ids e set record = w.record from {ws}.external_ids w
           where e.external_id = 'm2' and w.external_id = 'm1' returning 1)
        select count(*) from led
        """);
    var done = taken("no,name,as\nm1,Merged,b\nm2,Merged,c\n", mapping);
    assertThat(done.summary()).isEqualTo("created 0, changed 2, unchanged 0, refused 0");
    var merged = desk.ada.get("/api/companies?search=merged&fields=industry").body().path("items");
    assertThat(merged.at("/0/industry").asString()).isEqualTo("c");
  }

  private static ImportProgress taken(String text, Map<?, ?> mapping) {
    var file = desk.file("merged.csv", text);
    return desk.run(
        desk.propose(desk.console(), file, "companies", ImportMode.UPSERT, "external_id", mapping));
  }

  @Test
  void whatWasMergedIsWrittenToWhatItWasMergedInto() {
    var mapping = Map.of("columns", Map.of("no", "external_id", "name", "name", "as", "industry"));
    taken("no,name,as\nw1,Winner,a\nl1,Lost,a\n", mapping);
    var winner = found("Winner");
    var loser = found("Lost");
    var merged =
        desk.ada
            .with("If-Match", "\"1\"")
            .post(
                "/api/companies/" + winner + "/merges", Map.of("loser", loser, "loser_version", 1));
    desk.ada.without("If-Match");
    assertThat(merged.status()).as(merged.response().body()).isBetween(200, 201);
    var byTheirs = taken("no,name,as\nl1,Winner,theirs\n", mapping);
    assertThat(byTheirs.summary()).isEqualTo("created 0, changed 1, unchanged 0, refused 0");
    assertThat(industry(winner)).isEqualTo("theirs");
    var text = "id,industry\n%s,ours\n".formatted(loser);
    var byOurs = desk.imported("loser.csv", "companies", ImportMode.UPSERT, "id", text);
    assertThat(byOurs.summary()).isEqualTo("created 0, changed 1, unchanged 0, refused 0");
    assertThat(industry(winner)).isEqualTo("ours");
    var worker = "last_name,company\nStaff,%s\n".formatted(loser);
    var related = desk.imported("staff.csv", "people", null, worker);
    assertThat(related.summary()).isEqualTo("created 1, changed 0, unchanged 0, refused 0");
    assertThat(
            desk.value(
                String.class,
                "select company_id::text from {ws}.people where name_last = ?",
                "Staff"))
        .isEqualTo(winner);
  }

  private static String found(String name) {
    return desk.value(String.class, "select id::text from {ws}.companies where name = ?", name);
  }

  private static String industry(String company) {
    return desk.value(
        String.class, "select industry from {ws}.companies where id = ?::uuid", company);
  }

  private static String made(String noun, Map<String, Object> values) {
    var answer = desk.ada.post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }
}
