package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Rights;
import org.candorcrm.records.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hangs on the rows of a list stays within bounds, and says so. */
class ExpansionsTest {

  private static Company company;
  private static Seen ada;

  /** Five companies with fifty people each, who have fifty deals each; one more has 1,200 deals. */
  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    company.planting.execute(
        """
        insert into {ws}.companies (id, version, created_at, updated_at, name, name_folded)
        select gen_random_uuid(), 1, now(), now(), 'Large ' || n, 'large ' || n from generate_series(1, 5) n
        """);
    company.planting.execute(
        """
        insert into {ws}.people (id, version, created_at, updated_at, company_id)
        select gen_random_uuid(), 1, now(), now(), c.id
          from {ws}.companies c, generate_series(1, 50) where c.name like 'Large %'
        """);
    company.planting.execute(
        """
        insert into {ws}.deals (id, version, created_at, updated_at, person_id)
        select gen_random_uuid(), 1, now(), now(), p.id
          from {ws}.people p join {ws}.companies c on c.id = p.company_id and c.name like 'Large %',
               generate_series(1, 50)
        """);
    deals("Bläu & Söhne", 1200);
  }

  private static void deals(String name, int count) {
    company.planting.execute(
        """
        insert into {ws}.deals (id, version, created_at, updated_at, company_id)
        select gen_random_uuid(), 1, now(), now(), c.id
          from {ws}.companies c, generate_series(1, ?) where c.name = ?
        """,
        count,
        name);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void relationsWithinRelationsHaveOneBoundForTheWholeAnswer() {
    var deep = ALL.where("name.startsWith(\"Large\")").expanding("people.deals");
    assertThat(ada.list("companies", deep.limitedTo(3)).items()).hasSize(3);
    assertThat(Seen.code(() -> ada.list("companies", deep))).isEqualTo("expansion_too_large");
    var told = company.ada().get("/api/companies?expand=people.deals");
    assertThat(told.status()).isEqualTo(400);
    assertThat(told.text("field")).isEqualTo("deals");
    assertThat(told.body().path("most").asInt()).isEqualTo(10_000);
  }

  @Test
  void aListAnswersTheNewestFiftyOfEachRow() {
    var page = ada.list("companies", ALL.where("name == \"Bläu & Söhne\"").expanding("deals"));
    assertThat((List<?>) page.items().getFirst().value("deals")).hasSize(50);
  }

  @Test
  void aRecordThatSeveralRowsShareHasEachOfItsOwnOnceAndCountsEachTime() {
    company.planting.execute(
        """
        insert into {ws}.interactions (id, version, created_at, updated_at, subject, subject_folded)
        select gen_random_uuid(), 1, now(), now(), 'Shared', 'shared' from generate_series(1, 200)
        """);
    company.planting.execute(
        """
        insert into {ws}.link_interaction_colleagues (from_id, to_id)
        select id, ? from {ws}.interactions where subject = 'Shared'
        """,
        company.ben);
    var shared = ALL.where("subject == \"shared\"").expanding("colleagues.interactions");
    var page = ada.list("interactions", shared.limitedTo(100)).items();
    assertThat(page)
        .hasSize(100)
        .allSatisfy(row -> {
          var ben = (Row) ((List<?>) Objects.requireNonNull(row.value("colleagues"))).getFirst();
          assertThat((List<?>) ben.value("interactions")).hasSize(50).doesNotHaveDuplicates();
        });
    assertThat(Seen.code(() -> ada.list("interactions", shared.limitedTo(200))))
        .isEqualTo("expansion_too_large");
  }

  @Test
  void longTextsCountToo() {
    company.planting.execute(
        """
        update {ws}.deals set description = repeat('x', 100000)
         where person_id in (select p.id from {ws}.people p join {ws}.companies c
                              on c.id = p.company_id and c.name = 'Large 1')
        """);
    var deep = ALL.where("name == \"large 1\"").expanding("people.deals");
    assertThat(Seen.code(() -> ada.list("companies", deep))).isEqualTo("expansion_too_large");
    company.planting.execute("update {ws}.deals set description = null");
  }

  @Test
  void aWholeFileHasABoundOfItsOwn() {
    var row = ada.list("companies", ALL.where("name == \"Bläu & Söhne\"").expanding("deals"));
    var allowance = Allowance.ofFile();
    for (int i = 0; i < 20_000; i++) {
      allowance.takeAll(row.items());
    }
    assertThat(Seen.code(() -> allowance.takeAll(row.items()))).isEqualTo("expansion_too_large");
  }

  @Test
  void aFileHoldsAllOfThemHoweverManyRowsItHas() {
    var rows = file("name != \"Core\"", "people.deals", "deals");
    assertThat(rows).hasSize(7);
    assertThat(rows)
        .filteredOn(row -> String.valueOf(row.value("name")).startsWith("Large"))
        .hasSize(5)
        .allSatisfy(row -> assertThat(dealsOfPeople(row)).isEqualTo(2500));
    assertThat(rows)
        .filteredOn(row -> "Bläu & Söhne".equals(row.value("name")))
        .singleElement()
        .satisfies(row -> assertThat((List<?>) row.value("deals")).hasSize(1201));
  }

  @Test
  void tooMuchAroundOneRowOfAFileIsToldAndNotCut() {
    deals("Core", 10_001);
    assertThat(Seen.code(() -> file("name == \"Core\"", "deals"))).isEqualTo("expansion_too_large");
  }

  private static long dealsOfPeople(Row row) {
    return ((List<?>) Objects.requireNonNull(row.value("people")))
        .stream()
            .map(person -> (List<?>) Objects.requireNonNull(((Row) person).value("deals")))
            .mapToLong(List::size)
            .sum();
  }

  private static List<Row> file(String filter, String... expanded) {
    var rows = new ArrayList<Row>();
    company.candor.inWorkspace(() -> {
      company.candor.bean(Records.class).stream(
          ada.viewer(), "companies", ALL.where(filter).expanding(expanded), rows::add);
      return rows;
    });
    return rows;
  }
}
