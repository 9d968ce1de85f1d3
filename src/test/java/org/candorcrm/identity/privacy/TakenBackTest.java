package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever was erased does not come back with an import that is taken back. */
class TakenBackTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static String uploaded(String name, String rows) {
    var ada = firm.ada.browser();
    ada.with("Content-Type", "application/octet-stream");
    var planned = ada.post("/api/imports?name=" + name + "&type=people&key=emails", rows);
    ada.without("Content-Type");
    assertThat(planned.status()).as(planned.response().body()).isEqualTo(201);
    return planned.text("id");
  }

  private static String imported(String name, String rows) throws Exception {
    var ada = firm.ada.browser();
    var id = uploaded(name, rows);
    Firm.expect(202, ada.post("/api/imports/" + id + "/run", Map.of()));
    Waiting.untilDone(ada, "/api/imports/" + id);
    return id;
  }

  private static UUID found(String email) {
    var filter = "emails.contains(%22" + email + "%22)";
    var items = firm.get(firm.ada, "/api/people?filter=" + filter).path("items");
    return UUID.fromString(items.path(0).path("id").asString());
  }

  @Test
  void anImportThatIsTakenBackLeavesTheErasedErased() throws Exception {
    var head = "First name,Last name,Email,Job title\n";
    imported(
        "first.csv",
        head + "Zoë,Quillfeather,zoe@q.example,Quilltrimmer\nBo,Stays,bo@q.example,Binder\n");
    var changing =
        imported(
            "second.csv",
            head + "Zoë,Quillfeather,zoe@q.example,Quillmaster\nBo,Stays,bo@q.example,Master\n");
    var zoe = found("zoe@q.example");
    var bo = found("bo@q.example");
    assertThat(firm.get(firm.ada, "/api/people/" + bo).path("job_title").asString())
        .isEqualTo("Master");
    Firm.expect(200, firm.ada.browser().post("/api/people/" + zoe + "/erasure", Map.of()));
    assertThat(Everywhere.holding(firm.office.candor, "Quill")).isEmpty();

    Firm.expect(200, firm.ada.browser().post("/api/undos", Map.of("batch", changing)));

    assertThat(firm.get(firm.ada, "/api/people/" + bo).path("job_title").asString())
        .as("of others it is taken back")
        .isEqualTo("Binder");
    assertThat(Everywhere.holding(firm.office.candor, "Quill")).isEmpty();
    assertThat(firm.ada.browser().get("/api/people/" + zoe).status()).isBetween(404, 410);
  }

  /** What was uploaded and not run is shown as it came, and would bring them back. */
  @Test
  void aFileThatWaitsAndNamesThemGoesAsAWhole() throws Exception {
    var head = "First name,Last name,Email\n";
    imported("third.csv", head + "Ida,Inkwell,ida@inkwell.example\n");
    var byAddress = uploaded("by-address.csv", head + "I,I,IDA@inkwell.example\n");
    var byName = uploaded("by-name.csv", head + "Ida,Inkwell,\n");
    var others = uploaded("others.csv", head + "Bo,Inkwellson,bo@inkwellson.example\n");
    var ida = "/api/people/" + found("ida@inkwell.example") + "/erasure";
    var seen = firm.get(firm.ada, ida).path("traces").toString();
    assertThat(seen).contains("by-address.csv", "by-name.csv").doesNotContain("others.csv");
    assertThat(status(byName)).as("looking changes nothing").isEqualTo(200);

    Firm.expect(200, firm.ada.browser().post(ida, Map.of()));

    assertThat(status(byAddress)).isEqualTo(404);
    assertThat(status(byName)).isEqualTo(404);
    assertThat(status(others)).isEqualTo(200);
  }

  @Test
  void anOldListBringsNobodyBackWhoWasErasedAndAHandMay() throws Exception {
    var rows =
        "First name,Last name,Email\nUna,Ochreleaf,una@ochreleaf.example\nKim,Kept,kim@k.example\n";
    imported("fourth.csv", rows);
    var una = "/api/people/" + found("una@ochreleaf.example");
    Firm.expect(200, firm.ada.browser().post(una + "/erasure", Map.of()));

    var again = imported("again.csv", rows.replace("una@ochreleaf", "Una@Ochreleaf"));

    var told = firm.get(firm.ada, "/api/imports/" + again);
    assertThat(told.path("refused").asInt()).as(told.toString()).isEqualTo(1);
    var refused = firm.ada.browser().get("/api/imports/" + again + "/refused");
    assertThat(refused.response().body()).contains("was erased on");
    assertThat(Everywhere.holding(firm.office.candor, "Ochreleaf")).isEmpty();
    var values =
        Map.of("name", Map.of("last", "Ochreleaf"), "emails", List.of("una@ochreleaf.example"));
    assertThat(firm.ada.browser().post("/api/people", values).status()).isEqualTo(201);
  }

  private static int status(String planned) {
    return firm.ada.browser().get("/api/imports/" + planned + "/proposal").status();
  }
}
