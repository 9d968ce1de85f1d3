package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same customers from sales, marketing and support: what was planted is found, nothing else.
 */
class ThreeDepartmentsTest {

  private static final String SALES =
      """
      name,industry,employees,phones,emails,domains
      Acme GmbH,Retail,40,+49 30 123456,info@acme.example,acme.example
      Böhm & Söhne,Mining,12,+49 40 9876,post@boehm.example,boehm.example
      Cobalt Ltd,Energy,300,+44 20 7946 0000,hello@cobalt.example,cobalt.example
      Dune SA,Travel,7,+33 1 70 00 00 00,bonjour@dune.example,dune.example
      """;

  /** Planted: Acme has other people, Cobalt another number. The rest is only written otherwise. */
  private static final String MARKETING =
      """
      name,industry,employees,phones,emails,domains
      ACME,retail,55,030/12 34 56,INFO@ACME.example,acme.example
      Bohm und Söhne,MINING,12,0049 40 9876,post@boehm.example,boehm.example
      Cobalt Limited,Energy,300,+44 20 7946 0001,hello@cobalt.example,cobalt.example
      Dune,travel,7.0,+33 1 70 00 00 00,bonjour@dune.example,dune.example
      """;

  /** Planted: Acme another industry, Dune another address to write to; Böhm's cell is blank. */
  private static final String SUPPORT =
      """
      name,industry,employees,phones,emails,domains
      Acme,Wholesale,40,+49 (0)30 123456,info@acme.example,acme.example
      Böhm & Söhne,,12,040 9876,post@boehm.example,boehm.example
      Cobalt,Energy,300,+44 20 7946 0000,hello@cobalt.example,cobalt.example
      Dune S.A.,Travel,7,+33 170000000,info@dune.example,dune.example
      """;

  @TempDir private Path folder;
  private ClaimsDesk desk;

  @BeforeEach
  void open() {
    desk = new ClaimsDesk(RunningCandor.console());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ImportProgress load(String department, String rows) throws IOException {
    var file = Files.writeString(folder.resolve(department + ".csv"), rows);
    return desk.here(() -> {
      var imports = desk.candor.bean(Imports.class);
      var request =
          new Imports.Request(
              file,
              department + ".csv",
              "companies",
              ImportMode.UPSERT,
              "domains",
              department,
              Map.of());
      var proposal = imports.propose(desk.ada, request);
      return imports.run(desk.ada, proposal.id(), progress -> {});
    });
  }

  private List<String> open(String state) {
    var found = new TreeSet<String>();
    desk.rows(
            """
            select c.name, f.name as field from {ws}.disagreements d
              join {ws}.companies c on c.id = d.record
              join {ws}.record_fields f on f.id = d.field
             where d.state = ?
            """,
            state)
        .forEach(row -> {
          var name = String.valueOf(row.get("name")).toLowerCase(java.util.Locale.ROOT);
          found.add(name.replaceFirst("[ &].*", "") + " " + row.get("field"));
        });
    return List.copyOf(found);
  }

  @Test
  void exactlyWhatWasPlantedIsFound() throws IOException {
    assertThat(load("sales", SALES).created()).isEqualTo(4);
    assertThat(open("open")).isEmpty();
    load("marketing", MARKETING);
    assertThat(open("open")).containsExactly("acme employees", "cobalt phones");
    load("support", SUPPORT);
    assertThat(open("open"))
        .containsExactly("acme employees", "acme industry", "cobalt phones", "dune emails");
  }

  @Test
  void theSameFilesAgainNextWeekChangeNothing() throws IOException {
    load("sales", SALES);
    load("marketing", MARKETING);
    load("support", SUPPORT);
    var before = desk.rows("select id, version from {ws}.companies order by id");
    var open = open("open");
    var again = load("marketing", MARKETING);
    assertThat(again.changed()).isZero();
    assertThat(again.kept()).as("55 people and a number that support had last").isEqualTo(2);
    assertThat(desk.rows("select id, version from {ws}.companies order by id")).isEqualTo(before);
    assertThat(open("open")).isEqualTo(open);
  }

  @Test
  void trustDecides() throws IOException {
    load("sales", SALES);
    desk.run("update {ws}.sources set trust = 0.95 where name = 'sales'");
    var marketing = load("marketing", MARKETING);
    assertThat(marketing.kept()).isEqualTo(2);
    assertThat(desk.rows("select employees from {ws}.companies where name ilike 'acme%'"))
        .allSatisfy(row -> assertThat(String.valueOf(row.get("employees"))).isEqualTo("40"));
    assertThat(open("open")).containsExactly("acme employees", "cobalt phones");
  }

  @Test
  void whoTakesAValueBackEndsTheDisagreement() throws IOException {
    load("sales", SALES);
    load("marketing", MARKETING);
    load("marketing", MARKETING.replace(",55,", ",,"));
    assertThat(open("open")).containsExactly("cobalt phones");
    assertThat(desk.rows("select employees from {ws}.companies where name ilike 'acme%'"))
        .allSatisfy(row -> assertThat(String.valueOf(row.get("employees"))).isEqualTo("40"));
  }

  @Test
  void undoingAnImportTakesItsClaimsAlong() throws IOException {
    load("sales", SALES);
    var marketing = load("marketing", MARKETING);
    desk.undo(marketing.id());
    assertThat(open("open")).isEmpty();
    assertThat(
            desk.rows(
                "select 1 from {ws}.claims c join {ws}.sources s on s.id = c.source"
                    + " where s.name = 'marketing'"))
        .isEmpty();
  }
}
