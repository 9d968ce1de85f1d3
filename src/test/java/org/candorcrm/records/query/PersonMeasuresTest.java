package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody is measured behind their back, whichever way somebody asks. */
class PersonMeasuresTest {

  private static Company company;
  private static Seen ada;
  private static Seen coach;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    coach = Seen.by(company, company.ada, Rights.EVERYTHING, company.ben);
    company.call("First", 10, company.ada, company.acme);
    company.call("Second", 20, company.ben, company.acme);
    company.call("Third", 30, company.ben, company.blau);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void behaviourByOwnerIsAnsweredForOneselfOnly() {
    var groups = ada.figure("interactions", "", Measure.of(Function.SUM, "minutes"), "owner");
    assertThat(groups.withheld()).isEqualTo("person_measure");
    assertThat(members(groups)).containsExactly(company.ada);
    assertThat(groups.items().getFirst().measures())
        .containsEntry("sum_minutes", BigDecimal.valueOf(10));
  }

  @Test
  void whoHoldsACoachingNeedSeesThatPersonToo() {
    var groups = coach.count("interactions", "", "owner");
    assertThat(members(groups)).containsExactlyInAnyOrder(company.ada, company.ben);
  }

  @Test
  void pinningAColleagueInTheFilterIsTheSame() {
    var ben = "owner == \"%s\"".formatted(company.ben);
    for (var filter :
        List.of(
            ben,
            "owner != \"%s\"".formatted(company.ada),
            "owner.name == \"ben\"",
            "created_by == null || " + ben,
            "owner == null || owner != null && owner != me")) {
      var groups = ada.count("interactions", filter);
      assertThat(groups.withheld()).as(filter).isEqualTo("person_measure");
      assertThat(count(groups)).as(filter).isZero();
    }
    assertThat(count(ada.count("interactions", "owner == me"))).isEqualTo(1);
    assertThat(count(coach.count("interactions", ben))).isEqualTo(2);
  }

  @Test
  void theFilterOfOneFigureIsNoWayRound() {
    var measure =
        new Measure(Function.COUNT, null, "owner == \"%s\"".formatted(company.ben), "bens");
    var groups = ada.figure("interactions", "", measure);
    assertThat(groups.withheld()).isEqualTo("person_measure");
    assertThat(groups.items().getFirst().measures()).containsEntry("bens", BigDecimal.ZERO);
  }

  @Test
  void pathsThroughAPersonAreNoWayRound() {
    assertThat(ada.count("interactions", "", "owner.name").items()).hasSize(1);
    assertThat(ada.count("interactions", "", "owner.email").items()).hasSize(1);
    assertThat(count(ada.count("interactions", "company.owner.name == \"ben\""))).isZero();
  }

  @Test
  void whoWroteWhatIsBehaviourWhateverTheRecordsTell() {
    company.planting.execute("update {ws}.deals set created_by = owner_id, updated_by = owner_id");
    var all = ada.count("deals", "", "created_by");
    assertThat(all.withheld()).isEqualTo("person_measure");
    assertThat(members(all, "created_by")).containsExactly(company.ada);
    assertThat(members(coach.count("deals", "", "updated_by"), "updated_by"))
        .containsExactlyInAnyOrder(company.ada, company.ben);
    assertThat(ada.count("deals", "", "updated_by.name").items()).hasSize(1);
    assertThat(ada.count("deals", "", "created_by.department").items()).isEmpty();

    var ben = "updated_by == \"%s\"".formatted(company.ben);
    for (var filter :
        List.of(ben, "amount > 0 && " + ben, "created_by != me", "created_by.name == \"ben\"")) {
      var groups = ada.count("deals", filter);
      assertThat(groups.withheld()).as(filter).isEqualTo("person_measure");
      assertThat(count(groups)).as(filter).isZero();
    }
    assertThat(count(coach.count("deals", ben))).isEqualTo(2);
    var bens = new Measure(Function.COUNT, null, ben, "bens");
    assertThat(ada.figure("deals", "", bens).items().getFirst().measures())
        .containsEntry("bens", BigDecimal.ZERO);
    assertThat(ada.list("deals", ALL.where(ben)).items()).as("records are open").hasSize(2);
    assertThat(ada.list("deals", counted(ben)).count()).isNull();
  }

  @Test
  void whatIsMineIsCountedWhoeverWroteIt() {
    company.planting.execute(
        "update {ws}.deals set created_by = case when owner_id = ? then ? else owner_id end",
        company.ada,
        company.ben);
    var mine = "owner == me || (owner == null && created_by == me)";
    assertThat(count(ada.count("deals", mine))).isEqualTo(1);
    assertThat(ada.list("deals", counted(mine)).count()).isEqualTo(1);
    assertThat(count(ada.count("deals", "created_by == me"))).isZero();
  }

  @Test
  void smallDepartmentsAreAsGoodAsPersons() {
    var groups = ada.count("interactions", "", "owner.department");
    assertThat(groups.items()).isEmpty();
    assertThat(groups.withheld()).isEqualTo("person_measure");
  }

  @Test
  void countingAListThatPinsAColleagueIsWithheld() {
    var ben = "owner == \"%s\"".formatted(company.ben);
    var page = ada.list("interactions", counted(ben));
    assertThat(page.items()).as("records themselves are open").hasSize(2);
    assertThat(page.count()).isNull();
    assertThat(page.withheld()).isEqualTo("person_measure");
    assertThat(ada.list("interactions", counted("owner == me")).count()).isEqualTo(1);
    assertThat(ada.list("interactions", counted("minutes > 5")).count()).isEqualTo(3);
  }

  @Test
  void colleaguesAreNotChosenByWhatTheyDo() {
    var page = ada.list("users", ALL.where("interactions.size() == 0"));
    assertThat(page.withheld()).isEqualTo("person_measure");
    assertThat(page.items()).extracting(Row::id).containsExactly(company.ada);
    assertThat(ada.list("deals", ALL.where("owner.interactions.size() == 0")).items()).isEmpty();
    var groups = ada.count("users", "interactions.size() == 0", "name");
    assertThat(groups.items()).hasSize(1);
  }

  @Test
  void aComputedFigureOfAColleagueIsEmptyToOthers() {
    var made =
        company
            .ada()
            .post(
                "/api/model/types/company/fields",
                Map.of(
                    "name", "x_calls_of_owner",
                    "label", "Calls of the owner",
                    "kind", "formula",
                    "expression", "owner.interactions.size()",
                    "result", "number"));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    var rows = ada.list("companies", ALL.answering("name", "x_calls_of_owner")).items();
    assertThat(rows).hasSize(3);
    assertThat(rows).allSatisfy(row -> assertThat(row.value("x_calls_of_owner")).isNull());
    assertThat(ada.list("companies", ALL.where("x_calls_of_owner > 0")).items()).isEmpty();
  }

  @Test
  void outcomesPerOwnerStayOpenAndAreWrittenDown() {
    var groups = ada.figure("deals", "", Measure.of(Function.SUM, "amount"), "owner");
    assertThat(groups.withheld()).isNull();
    assertThat(members(groups)).containsExactlyInAnyOrder(company.ada, company.ben);
    assertThat(lookedAt(company.ben)).contains("deals: sum_amount");
    assertThat(lookedAt(company.ada)).isEmpty();
  }

  @Test
  void figuresOfCustomersStayOpen() {
    var groups = ada.figure("interactions", "", Measure.of(Function.SUM, "minutes"), "company");
    assertThat(groups.withheld()).isNull();
    assertThat(groups.items()).hasSize(2);
  }

  @Test
  void outcomesOfWhomeverAFilterSinglesOutAreWrittenDown() {
    var ben = "owner == \"%s\"".formatted(company.ben);
    ada.figure("deals", ben + " && stage == \"won\"", named("won_of_one"));
    assertThat(lookedAt(company.ben)).contains("deals: won_of_one");
    ada.figure("deals", "owner.name == \"Ben\"", named("by_name"));
    assertThat(lookedAt(company.ben)).contains("deals: by_name");
    var values = Map.of("number", "A1", "deal", new Reference("deal", company.small));
    company.planting.plant("order", company.ada, values);
    ada.figure("orders", "deal.owner.name == \"Ben\"", named("by_deal"));
    assertThat(lookedAt(company.ben)).contains("orders: by_deal");
    ada.figure("deals", "", new Measure(Function.COUNT, null, ben, "inside"));
    assertThat(lookedAt(company.ben)).contains("deals: inside");
    ada.figure("deals", "", named("split_by_name"), "owner.name");
    assertThat(lookedAt(company.ben)).contains("deals: split_by_name");
    ada.list("deals", counted(ben));
    assertThat(lookedAt(company.ben)).contains("deals: count");
    coach.list("interactions", counted(ben));
    assertThat(lookedAt(company.ben)).contains("interactions: count");
    assertThat(lookedAt(company.ada)).isEmpty();
  }

  @Test
  void figuresThatSingleNobodyOutAreNoLook() {
    ada.figure("deals", "amount > 1", named("of_all"));
    ada.figure("deals", "owner == me", named("of_me"));
    ada.figure("deals", "owner == null", named("of_nobody"));
    ada.list("people", counted("name.first == \"Kim\""));
    assertThat(lookedAt(company.ben))
        .doesNotContain("deals: of_all", "deals: of_me", "deals: of_nobody", "people: count");
  }

  private static Measure named(String name) {
    return new Measure(Function.COUNT, null, null, name);
  }

  private static ListRequest counted(String filter) {
    return new ListRequest(filter, null, ALL.sort(), ALL.fields(), ALL.expand(), 50, null, true);
  }

  private static List<UUID> members(Groups groups) {
    return members(groups, "owner");
  }

  private static List<UUID> members(Groups groups, String by) {
    return groups.items().stream()
        .map(group -> group.key().get(by))
        .map(key -> ((Groups.Member) java.util.Objects.requireNonNull(key)).id())
        .toList();
  }

  private static long count(Groups groups) {
    return groups.items().stream()
        .mapToLong(group ->
            ((BigDecimal) java.util.Objects.requireNonNull(group.measures().get("count")))
                .longValue())
        .sum();
  }

  private static List<String> lookedAt(UUID person) {
    return company.candor.inWorkspace(() ->
        new JdbcTemplate(company.candor.bean(Database.class).source())
            .queryForList(
                Database.qualified("select what from {ws}.person_reads where person_id = ?"),
                String.class,
                person));
  }
}
