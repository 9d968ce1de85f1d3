package org.candorcrm.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorcrm.demo.customers.Claim;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo company stands in its workspace as if three years had been lived through there. */
class DemoLoadingTest {

  private static final String PASSWORD = "kettle orchard violin 58";

  private static RunningCandor candor;
  private static Workspace workspace;
  private static DemoCompany company;
  private static int written;

  @BeforeAll
  static void load() {
    candor = RunningCandor.console();
    written = candor.bean(DemoLoading.class).load(DemoCompanyTest.TODAY, PASSWORD);
    workspace = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    company = DemoCompany.of(DemoCompany.SEED, DemoCompanyTest.TODAY);
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void everyRecordOfTheGeneratorIsThere() {
    long made = DemoCompany.TYPES.stream().flatMap(company::rows).count();
    assertThat(written).isEqualTo(made);
    assertThat(count("select count(*) from {ws}.companies")).isEqualTo(1_200);
    assertThat(count("select count(*) from {ws}.people")).isEqualTo(4_500);
    assertThat(count("select count(*) from {ws}.deals where stage = 'won'"))
        .isEqualTo(company.deals().stream().filter(Deal::won).count());
    assertThat(count("select count(*) from {ws}.link_interaction_participants"))
        .isEqualTo(company.talks().all().stream().mapToInt(t -> t.people().size()).sum());
  }

  /** A list shows the first fields of a type; "Unknown" six times says nothing of a CRM. */
  @Test
  void theFirstFieldsOfCompaniesAreNotEmpty() {
    var type =
        CurrentWorkspace.call(workspace, () -> candor.bean(Schemas.class).current())
            .type("company");
    var first =
        type.orElseThrow().activeFields().stream()
            .filter(field -> !field.name().equals("name"))
            .limit(6)
            .toList();
    assertThat(first).extracting(Field::name).contains("industry", "employees", "status");
    for (var field : first) {
      var column = field.column(field.kind().columns().getFirst().suffix());
      assertThat(count("select count(%s) from {ws}.companies".formatted(column)))
          .as(field.name())
          .isGreaterThan(600);
    }
  }

  @Test
  void theChangeLogTellsThreeYearsInTheirOrder() {
    assertThat(count("select count(*) from {ws}.changes where kind = 'create'"))
        .isGreaterThanOrEqualTo(written);
    assertThat(
            count(
                """
                select count(*) from (select at, lag(at) over (order by seq) earlier
                  from {ws}.changes where source <> 1) c where at < earlier\
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from {ws}.deals d join {ws}.changes c on c.record = d.id
                 where c.version > d.version or c.at > d.updated_at\
                """))
        .isZero();
    assertThat(
            count("select max(at)::date - min(at)::date from {ws}.changes where kind = 'update'"))
        .isGreaterThan(1_000);
  }

  @Test
  void everyDealHasItsStagesWithTheDaysWhenTheyReallyHappened() {
    assertThat(count("select count(*) from {ws}.deal_stage_changes"))
        .isEqualTo(company.deals().stream().mapToInt(d -> d.steps().size()).sum());
    assertThat(count("select count(*) from {ws}.deal_stage_changes where seq is null")).isZero();
    assertThat(
            count(
                """
                select count(*) from {ws}.deals d where d.stage <> (select s.stage
                  from {ws}.deal_stage_changes s where s.deal_id = d.id and s.left_at is null)\
                """))
        .isZero();
  }

  @Test
  void amountsAreWorthSomethingInEuros() {
    assertThat(count("select count(*) from {ws}.deals where amount_base is null")).isZero();
    assertThat(
            count(
                """
                select count(*) from {ws}.deals
                 where amount_currency = 'JPY' and amount_base > amount / 50\
                """))
        .isZero();
  }

  @Test
  void colleaguesTeamsSourcesAndClosuresAreThere() {
    assertThat(count("select count(*) from {ws}.users where department_id is not null"))
        .isEqualTo(24);
    assertThat(count("select count(*) from {ws}.teams")).isEqualTo(6);
    assertThat(count("select count(*) from {ws}.link_team_members")).isEqualTo(24);
    assertThat(count("select count(*) from {ws}.sources where steward_id is not null"))
        .isEqualTo(7);
    assertThat(count("select count(*) from {ws}.closures where ends_at > timestamp '2026-06-17'"))
        .isEqualTo(24);
    assertThat(count("select count(*) from {ws}.audit_log where action = 'exported'"))
        .isEqualTo(company.exports().size());
    assertThat(DemoLoading.signIns()).hasSize(6).anyMatch(s -> s.role().equals("administrator"));
  }

  @Test
  void customersAreFoundUnderEveryIdThatASourceGaveThem() {
    var ids = company.rows("company").mapToInt(row -> row.externalIds().size()).sum();
    assertThat(
            count(
                """
                select count(*) from {ws}.external_ids e join {ws}.companies c on c.id = e.record\
                """))
        .isEqualTo(ids);
  }

  @Test
  void sourcesContradictEachOtherWhereItIsPlantedAndNowhereElse() {
    var said =
        company.claims().collect(groupingBy(c -> List.of(c.record(), c.field()))).values().stream();
    long planted =
        said.filter(claims -> !claims.getFirst().field().equals("name"))
            .filter(claims -> claims.stream().map(Claim::value).distinct().count() > 1)
            .count();
    assertThat(planted).isGreaterThan(200);
    assertThat(count("select count(*) from {ws}.disagreements where state = 'open'"))
        .isEqualTo(planted);
    assertThat(
            count(
                """
                select count(*) from {ws}.disagreements d
                  join {ws}.record_fields f on f.id = d.field where f.name = 'name'\
                """))
        .as("a legal form more or less is no contradiction")
        .isZero();
  }

  @Test
  void everyRowOfASourceLeadsToItsCompany() {
    assertThat(
            count(
                """
                select count(*) from {ws}.source_records r
                  join {ws}.external_ids e using (source, record_type, external_id, record)
                 where r.raw ->> 'name' is not null and r.seen_at >= r.first_seen_at\
                """))
        .isEqualTo(company.rows("company").mapToInt(row -> row.externalIds().size()).sum());
  }

  @Test
  void numbersFromFairsProvedWrongMostOften() {
    var wrong =
        """
        select round(100.0 * count(*) filter (where o.kind <> 'still_right') / count(*))::bigint
          from {ws}.coverage_observations o join {ws}.sources s on s.id = o.source
         where s.name = 'Trade-fair spreadsheets' is %s and o.at < timestamp '2026-06-17'\
        """;
    long fairs = count(wrong.formatted("true"));
    assertThat(fairs).isBetween(15L, 35L);
    assertThat(fairs).isGreaterThan(count(wrong.formatted("false")) + 5);
  }

  @Test
  void whatIsWrongIsANumberOrAddressOfThePerson() {
    assertThat(
            count(
                """
                select count(*) from {ws}.coverage_observations o
                  join {ws}.people p on p.id = o.record
                 where o.kind <> 'still_right'
                   and strpos(p.phones::text || p.emails::text, o.value) = 0\
                """))
        .isZero();
  }

  @Test
  void oneBeliefIsSupportedOneOpenAndOneContradicted() {
    assertThat(
            texts(
                """
                select distinct on (belief) status from {ws}.belief_days order by belief, day desc\
                """))
        .containsExactlyInAnyOrder("supported", "open", "contradicted");
  }

  @Test
  void questionsStandWithTheDecisionsThatTheyServeAndLedTo() {
    assertThat(count("select count(*) from {ws}.questions where shared")).isEqualTo(7);
    assertThat(count("select count(*) from {ws}.dashboard_questions")).isEqualTo(5);
    assertThat(count("select count(*) from {ws}.question_decisions")).isEqualTo(4);
    assertThat(texts("select answer from {ws}.question_decisions order by at"))
        .allMatch(answer -> answer.contains(" from "))
        .noneMatch(answer -> answer.contains("nothing on record"));
    assertThat(count("select max(looked_at)::date - min(looked_at)::date from {ws}.questions"))
        .as("one was decided once, and rests")
        .isGreaterThan(200);
  }

  private static java.util.List<String> texts(String sql) {
    return CurrentWorkspace.call(
        workspace, () -> candor.bean(Database.class).sql(sql).query(String.class).list());
  }

  private static long count(String sql) {
    return CurrentWorkspace.call(
        workspace, () -> candor.bean(Database.class).sql(sql).query(Long.class).single());
  }
}
