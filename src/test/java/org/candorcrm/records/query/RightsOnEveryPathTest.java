package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.schema.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One table of promises: each way of reading, against each kind of restriction. */
class RightsOnEveryPathTest {

  private static Company company;
  private static Seen everything;
  private static Seen onlyBens;
  private static Seen outside;
  private static Seen withoutAmount;

  @BeforeAll
  static void start() {
    company = new Company();
    everything = Seen.by(company, company.ada, Rights.EVERYTHING);
    onlyBens =
        Seen.by(
            company,
            company.ben,
            Seen.rows(company, "deal", new RowRule.OwnedBy(Set.of(company.ben))));
    outside =
        Seen.by(
            company,
            company.ben,
            Seen.rows(company, "company", new RowRule.NotClosedTo(company.ben)));
    withoutAmount = Seen.by(company, company.ben, Seen.without(company, "deal", "amount"));
    closeAcme("confidential");
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void listsCountsAndPagesHoldOnlyWhatMayBeSeen() {
    assertThat(everything.names("deals", ALL)).containsExactly("Big one", "Open one", "Small one");
    assertThat(onlyBens.names("deals", ALL)).containsExactly("Open one", "Small one");
    assertThat(outside.names("companies", ALL)).containsExactly("Bläu & Söhne", "Core");
    assertThat(outside.names("companies", ALL.where("name == \"acme\""))).isEmpty();
    var counted =
        new ListRequest(null, null, ALL.sort(), ALL.fields(), ALL.expand(), 1, null, true);
    assertThat(outside.list("companies", counted).count()).isEqualTo(2);
  }

  @Test
  void aHiddenRecordIsAsAbsent() {
    assertThat(Seen.code(() -> onlyBens.one("deals", company.big))).isEqualTo("record_not_found");
    assertThat(Seen.code(() -> outside.one("companies", company.acme)))
        .isEqualTo("record_not_found");
    assertThat(everything.one("companies", company.acme).id()).isEqualTo(company.acme);
  }

  @Test
  void aBusinessClosureSaysWhomToAsk() {
    closeAcme("business");
    assertThat(Seen.code(() -> outside.one("companies", company.acme))).isEqualTo("record_closed");
    assertThat(outside.names("companies", ALL)).containsExactly("Bläu & Söhne", "Core");
    closeAcme("confidential");
  }

  @Test
  void pathsAndExistsDoNotReachHiddenRecords() {
    assertThat(outside.names("people", ALL.where("company.name == \"acme\""))).isEmpty();
    assertThat(everything.list("people", ALL.where("company.name == \"acme\"")).items()).hasSize(2);
    assertThat(onlyBens.names("companies", ALL.where("deals.exists(d, d.amount > 1000)")))
        .isEmpty();
    assertThat(everything.names("companies", ALL.where("deals.exists(d, d.amount > 1000)")))
        .containsExactly("Acme");
    assertThat(onlyBens.names("companies", ALL.where("deals.size() == 1")))
        .containsExactly("Acme", "Bläu & Söhne");
  }

  @Test
  void expansionsLeaveOutWhatIsHidden() {
    var jose = outside.list("people", ALL.expanding("company").where("name.first == \"jose\""));
    assertThat(jose.items().getFirst().value("company")).isNull();
    var acme = onlyBens.list("companies", ALL.expanding("deals").where("name == \"acme\""));
    assertThat((java.util.List<?>) acme.items().getFirst().value("deals")).hasSize(1);
  }

  @Test
  void figuresAreTakenOfVisibleRecordsOnly() {
    assertThat(onlyBens.count("deals", "").items().getFirst().measures())
        .containsEntry("count", one(2));
    var byCompany = outside.count("people", "", "company.industry").items();
    assertThat(byCompany).hasSize(2);
    var titles =
        outside.count("people", "", "company").items().stream()
            .map(group -> (Groups.Member) group.key().get("company"))
            .map(member -> member == null ? null : member.title())
            .toList();
    assertThat(titles).containsExactlyInAnyOrder("Bläu & Söhne", null);
  }

  @Test
  void searchFindsOnlyWhatMayBeSeen() {
    assertThat(outside.search("acme")).isEmpty();
    assertThat(everything.search("acme")).containsExactly("Acme");
    assertThat(onlyBens.search("big")).isEmpty();
    assertThat(onlyBens.search("bigg")).isEmpty();
    assertThat(outside.names("companies", withWords("acme"))).isEmpty();
  }

  @Test
  void sortingByATitleDoesNotTellWhereAHiddenOneStands() {
    var people = outside.list("people", ALL.sortedBy("company.name")).items();
    assertThat(people.getFirst().id()).isEqualTo(company.joan);
  }

  @Test
  void exportsCarryTheSameRights() {
    assertThat(streamed(onlyBens, "deals")).containsExactlyInAnyOrder(company.small, company.open);
    assertThat(streamed(outside, "companies")).doesNotContain(company.acme).hasSize(2);
  }

  @Test
  void aHiddenFieldIsAsUnknownEverywhere() {
    for (var request :
        java.util.List.of(
            ALL.sortedBy("amount"), ALL.answering("amount"), ALL.expanding("amount"))) {
      assertThat(Seen.code(() -> withoutAmount.list("deals", request))).isEqualTo("field_unknown");
    }
    assertThat(Seen.code(() -> withoutAmount.list("deals", ALL.where("amount > 1"))))
        .isEqualTo("expression_unknown_field");
    assertThat(
            Seen.code(
                () -> withoutAmount.list("companies", ALL.where("deals.exists(d, d.amount > 1)"))))
        .isEqualTo("expression_unknown_field");
    assertThat(Seen.code(() -> withoutAmount.count("deals", "", "amount")))
        .isEqualTo("field_unknown");
    assertThat(
            Seen.code(() -> withoutAmount.figure("deals", "", Measure.of(Function.SUM, "amount"))))
        .isEqualTo("field_unknown");
    assertThat(withoutAmount.one("deals", company.big).selection().index("amount")).isNegative();
    assertThat(withoutAmount.list("deals", ALL).items().getFirst().selection().index("amount"))
        .isNegative();
    var acme = withoutAmount.list("companies", ALL.expanding("deals").where("name == \"acme\""));
    var deals = (java.util.List<?>) acme.items().getFirst().value("deals");
    assertThat(deals)
        .allSatisfy(deal -> assertThat(((Row) deal).selection().index("amount")).isNegative());
  }

  @Test
  void aComputedFieldThatNeedsAHiddenOneIsLeftOutAndBreaksNothing() {
    var made =
        company
            .ada()
            .post(
                "/api/model/types/deal/fields",
                java.util.Map.of(
                    "name", "x_double",
                    "label", "Double",
                    "kind", "formula",
                    "expression", "amount * 2",
                    "result", "number"));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(withoutAmount.one("deals", company.big).selection().index("x_double")).isNegative();
    assertThat(everything.one("deals", company.big).value("x_double"))
        .isEqualTo(java.math.BigDecimal.valueOf(10_000));
    assertThat(Seen.code(() -> withoutAmount.list("deals", ALL.answering("x_double"))))
        .isEqualTo("expression_unknown_field");
  }

  @Test
  void aHiddenSearchableFieldIsNotSearched() {
    var withoutTitle = Seen.by(company, company.ben, Seen.without(company, "person", "job_title"));
    assertThat(everything.search("buyer")).containsExactly("José García");
    assertThat(withoutTitle.search("buyer")).isEmpty();
    assertThat(withoutTitle.search("buyre")).isEmpty();
    assertThat(withoutTitle.search("garcia")).containsExactly("José García");
    assertThat(withoutTitle.list("people", withWords("buyer")).items()).isEmpty();
    assertThat(withoutTitle.list("people", withWords("garc")).items()).hasSize(1);
  }

  private static java.math.BigDecimal one(int number) {
    return java.math.BigDecimal.valueOf(number);
  }

  private static ListRequest withWords(String words) {
    return new ListRequest(
        null, words, ALL.sort(), ALL.fields(), ALL.expand(), ALL.limit(), null, false);
  }

  private static ArrayList<UUID> streamed(Seen seen, String plural) {
    var ids = new ArrayList<UUID>();
    company.candor.inWorkspace(() -> {
      company.candor.bean(Records.class).stream(
          seen.viewer(), plural, ALL, row -> ids.add(row.id()));
      return ids;
    });
    return ids;
  }

  private static void closeAcme(String kind) {
    int type =
        company.candor.inWorkspace(
            () -> company.candor.bean(Schemas.class).current().type("company").orElseThrow().id());
    company.planting.execute("delete from {ws}.closures");
    company.planting.execute(
        """
        insert into {ws}.closures (id, kind, record_type, record, type_name, reason, owner_id,
          created_at, created_by, agreed_by, agreed_at, ends_at)
        values (gen_random_uuid(), ?, ?, ?, 'company', 'Merger talks', ?, now(), ?, ?, now(),
          now() + interval '10 days')
        """,
        kind,
        type,
        company.acme,
        company.ada,
        company.ada,
        company.ada);
  }
}
