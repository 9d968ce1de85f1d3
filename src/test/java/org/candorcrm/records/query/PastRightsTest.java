package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.write.Erasing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody sees more by going back. */
class PastRightsTest {

  private static final Rights ERASER =
      new Rights(Map.of(), TypeRights.ALL, Set.of(Capability.ERASE));
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(90));

  private static Company company;
  private static Instant then;
  private static UUID bens;
  private static UUID adas;

  @BeforeAll
  static void start() {
    company = new Company();
    bens = company.deal("Was Ben's", 10, "new", company.core, company.ben, "2026-05-04");
    adas = company.deal("Was Ada's", 10, "new", company.core, company.ada, "2026-05-04");
    run("update {ws}.deals set created_at = ?", LONG_AGO);
    run("update {ws}.companies set created_at = ?", LONG_AGO);
    then = now();
    change("deal", bens, Map.of("owner", new Reference("user", company.ada), "name", "Secret"));
    change("deal", adas, Map.of("owner", new Reference("user", company.ben)));
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  private static Seen everything() {
    return Seen.by(company, company.ada, Rights.EVERYTHING);
  }

  private static Seen onlyBens() {
    return Seen.by(
        company, company.ben, Seen.rows(company, "deal", new RowRule.OwnedBy(Set.of(company.ben))));
  }

  private static void run(String sql, Instant at) {
    company.candor.inWorkspace(
        () -> company.candor.bean(Database.class).sql(sql).param(Moments.bound(at)).update());
  }

  private static Instant now() {
    return company.candor.inWorkspace(() ->
        company
            .candor
            .bean(Database.class)
            .sql("select clock_timestamp()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  private static RecordType type(String name) {
    return company.candor.inWorkspace(
        () -> company.candor.bean(Schemas.class).current().type(name).orElseThrow());
  }

  private static void change(String type, UUID id, Map<String, Object> values) {
    company.candor.inWorkspace(() ->
        company
            .candor
            .bean(Writes.class)
            .write(everything().viewer(), Draft.update(type(type), id, 1, values)));
  }

  private static ListRequest then() {
    return ALL.at(then);
  }

  @Test
  void whatStandsNowMustBeOpenAndWhatStoodThenAsWell() {
    assertThat(everything().names("deals", then())).contains("Was Ben's", "Was Ada's");
    assertThat(onlyBens().names("deals", then()))
        .doesNotContain("Was Ben's", "Was Ada's", "Secret")
        .containsExactly("Open one", "Small one");
    assertThat(onlyBens().names("deals", ALL)).contains("Was Ada's");
  }

  @Test
  void countsAndFiguresHoldNoMore() {
    var counted =
        new ListRequest(null, null, ALL.sort(), ALL.fields(), ALL.expand(), 1, null, true, then);
    assertThat(onlyBens().list("deals", counted).count()).isEqualTo(2);
    var request =
        new AggregateRequest(
                null,
                List.of(),
                List.of(AggregateRequest.Measure.of(AggregateRequest.Function.SUM, "amount")),
                List.of(),
                List.of(),
                100)
            .at(then);
    var sum =
        company.candor.inWorkspace(() ->
            company.candor.bean(Reading.class).aggregate(onlyBens().viewer(), "deals", request));
    assertThat(sum.items().getFirst().measures().toString()).contains("1100.00");
  }

  @Test
  void whatIsClosedTodayIsClosedThen() {
    company.planting.execute(
        """
        insert into {ws}.closures (id, kind, record_type, record, type_name, reason, owner_id,
          created_at, created_by, agreed_by, agreed_at, ends_at)
        values (gen_random_uuid(), 'confidential', ?, ?, 'company', 'Illness', ?, now(), ?, ?,
          now(), now() + interval '10 days')
        """,
        type("company").id(),
        company.blau,
        company.ada,
        company.ada,
        company.ada);
    var outside =
        Seen.by(
            company,
            company.ben,
            Seen.rows(company, "company", new RowRule.NotClosedTo(company.ben)));
    assertThat(everything().names("companies", then())).contains("Bläu & Söhne");
    assertThat(outside.names("companies", then())).doesNotContain("Bläu & Söhne");
    assertThat(outside.names("companies", then().where("name.contains(\"bläu\")"))).isEmpty();
    var deals = outside.list("deals", then().expanding("company").limitedTo(200));
    assertThat(deals.items())
        .filteredOn(row -> "Small one".equals(row.value("name")))
        .allSatisfy(row -> assertThat(row.value("company")).isNull());
  }

  @Test
  void daysWithChangesCountOnlyWhatMayBeSeen() {
    long all = changes(everything());
    assertThat(all).isPositive();
    assertThat(changes(onlyBens())).isPositive().isLessThan(all);
    var withoutOwner = Seen.by(company, company.ben, Seen.without(company, "deal", "owner"));
    assertThat(changes(withoutOwner)).isPositive().isLessThan(all);
    assertThat(Seen.code(() -> days(onlyBens(), company.big))).isEqualTo("record_not_found");
    assertThat(days(everything(), bens).items()).isNotEmpty();
  }

  private static long changes(Seen seen) {
    var days =
        company.candor.inWorkspace(() ->
            company.candor.bean(ChangedDays.class).of(seen.viewer(), "deals", ZoneOffset.UTC));
    assertThat(days.complete()).isTrue();
    return days.items().stream().mapToLong(ChangedDays.Day::changes).sum();
  }

  private static ChangedDays.Days days(Seen seen, UUID id) {
    return company.candor.inWorkspace(() ->
        company.candor.bean(ChangedDays.class).of(seen.viewer(), "deals", id, ZoneOffset.UTC));
  }

  @Test
  void aFieldThatMayNotBeReadTodayDidNotExistThen() {
    var withoutAmount = Seen.by(company, company.ben, Seen.without(company, "deal", "amount"));
    assertThat(Seen.code(() -> withoutAmount.list("deals", then().sortedBy("amount"))))
        .isEqualTo("field_unknown");
    assertThat(Seen.code(() -> withoutAmount.list("deals", then().where("amount > 1"))))
        .isEqualTo("expression_unknown_field");
    assertThat(withoutAmount.list("deals", then()).items().getFirst().selection().picks())
        .noneMatch(pick -> pick.field().name().equals("amount"));
  }

  @Test
  void whoeverWasErasedIsGoneFromThePastToo() {
    var gone = company.firm("Forget me", null, 0);
    var before = now();
    assertThat(everything().names("companies", ALL.at(before))).contains("Forget me");
    company.candor.inWorkspace(() ->
        company
            .candor
            .bean(Erasing.class)
            .erase(Seen.by(company, company.ada, ERASER).viewer(), "companies", gone.toString()));
    var names = everything().names("companies", ALL.at(before));
    assertThat(names).contains("Acme").doesNotContain("Forget me", "null");
  }
}
