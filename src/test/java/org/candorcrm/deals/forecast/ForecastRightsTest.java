package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may see what of a forecast, in a workspace whose first deals are all open. */
class ForecastRightsTest {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final LocalDate DUE = LocalDate.now().plusMonths(1).withDayOfMonth(10);

  private static RunningCandor candor;
  private static Viewer all;
  private static UUID hers;
  private static UUID his;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    all = candor.inWorkspace(() -> candor.bean(Viewers.class).candor());
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@deals.example", "Ada", PASSWORD, "administrator"));
    hers = representative("rea@deals.example");
    his = representative("tom@deals.example");
    var ada = Browser.signedIn(candor, "ada@deals.example", PASSWORD);
    deal(ada, "Lift", hers, "EUR", 1000);
    deal(ada, "Bench", his, "EUR", 3000);
    deal(ada, "Cabinet", his, "JPY", 500_000);
    candor.inWorkspace(() -> candor.bean(Making.class).make());
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static UUID representative(String email) {
    return candor.inWorkspace(
        () -> candor.bean(Users.class).create(email, null, null, "representative"));
  }

  private static void deal(Browser ada, String name, UUID owner, String currency, int amount) {
    var answer =
        ada.post(
            "/api/deals",
            Map.of(
                "name",
                name,
                "owner",
                owner.toString(),
                "amount",
                Map.of("amount", amount, "currency", currency),
                "stage",
                "proposal",
                "commitment",
                "commit",
                "close_date",
                DUE.toString()));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static Viewer with(UUID user, RowRule read, Set<Integer> hidden) {
    return candor.inWorkspace(() -> {
      int deals = candor.bean(Schemas.class).current().type("deal").orElseThrow().id();
      var rights = new TypeRights(true, true, read, read, read, hidden, Set.of());
      return new Viewer(
          user,
          "Somebody",
          null,
          Set.of(),
          all.source(),
          new Rights(Map.of(deals, rights), TypeRights.ALL, Set.of()),
          Set.of(),
          all.now());
    });
  }

  private static ForecastView said(Viewer viewer, Asked asked) {
    return candor.inWorkspace(() -> candor.bean(ReadingForecast.class).latest(viewer, asked));
  }

  private static ForecastView.SpanView month(ForecastView said) {
    return said.spans().get(1);
  }

  @Test
  void stagesAreCalledAsTheirReaderCallsThem() {
    var sight = candor.bean(ForecastSight.class);
    var qualified = candor.inWorkspace(() -> sight.stageName("qualified", Locale.GERMAN));
    assertThat(qualified).isEqualTo("Qualifiziert");
    assertThat(candor.inWorkspace(() -> sight.stageName("qualified", Locale.ENGLISH)))
        .isEqualTo("Qualified");
    assertThat(candor.inWorkspace(() -> sight.stageName("nowhere", Locale.GERMAN))).isNull();
  }

  @Test
  void beforeAnyDealIsOverPeopleSpeakAndWhatHasNoRateIsNamed() {
    var said = said(all, Asked.WORKSPACE);
    var standpoint = Objects.requireNonNull(said.standpoint());
    assertThat(standpoint.ground()).isEqualTo("nothing");
    assertThat(standpoint.open()).isEqualTo(2);
    assertThat(standpoint.withoutRate()).isEqualTo(1);
    assertThat(month(said).weighted()).isEqualTo(2000);
    assertThat(month(said).committed()).isEqualTo(4000);
    assertThat(month(said).p90()).isEqualTo(4000);
    assertThat(month(said).p10()).isZero();
  }

  @Test
  void whoSeesTheirOwnDealsSeesTheirForecastAlone() {
    var said = said(with(hers, new RowRule.OwnedBy(Set.of(hers)), Set.of()), Asked.WORKSPACE);
    assertThat(said.whole()).isFalse();
    assertThat(said.newShare()).isEqualTo(0.5);
    assertThat(month(said).committed()).isEqualTo(1000);
    assertThat(month(said).p90()).isEqualTo(1000);
    assertThat(said.standpoint()).as("it counts all deals").isNull();
    assertThat(said.moved()).isEmpty();
  }

  @Test
  void notEvenTheNumberOfClosedDealsIsTold() {
    var said = said(with(hers, new RowRule.NotClosedTo(hers), Set.of()), Asked.WORKSPACE);
    assertThat(said.newShare()).isEqualTo(1);
    closed("Bench");
    var shut = said(with(hers, new RowRule.NotClosedTo(hers), Set.of()), Asked.WORKSPACE);
    assertThat(month(shut).committed()).isEqualTo(1000);
    assertThat(shut.newShare()).isEqualTo(1);
    reopen();
  }

  @Test
  void aClosureTakesTheStandpointOnlyFromWhomItKeepsOut() {
    try {
      close("Lift", "business");
      var tom = with(his, new RowRule.NotClosedTo(his), Set.of());
      var rea = with(hers, new RowRule.NotClosedTo(hers), Set.of());
      assertThat(said(tom, Asked.WORKSPACE).standpoint()).isNull();
      assertThat(said(rea, Asked.WORKSPACE).standpoint()).as("it is her own").isNotNull();

      reopen();
      close("Lift", "confidential");
      assertThat(said(tom, Asked.WORKSPACE).standpoint()).as("it is counted still").isNull();
      candor.inWorkspace(() -> candor.bean(Making.class).make());
      assertThat(said(tom, Asked.WORKSPACE).standpoint()).as("it leaves no trace").isNotNull();
      assertThat(month(said(tom, Asked.WORKSPACE)).committed()).isEqualTo(3000);
    } finally {
      reopen();
      candor.inWorkspace(() -> candor.bean(Making.class).make());
    }
  }

  private static void reopen() {
    candor.inWorkspace(() -> candor.bean(Database.class).sql("delete from {ws}.closures").update());
  }

  private static void closed(String deal) {
    close(deal, "confidential");
  }

  private static void close(String deal, String kind) {
    int type =
        candor.inWorkspace(
            () -> candor.bean(Schemas.class).current().type("deal").orElseThrow().id());
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.closures (id, kind, record_type, record, reason, owner_id,
                  created_at, created_by, agreed_at, ends_at)
                select gen_random_uuid(), ?, ?, id, 'Quiet', owner_id, now(), owner_id,
                  now(), now() + interval '1 hour' from {ws}.deals where name = ?\
                """)
            .params(kind, type, deal)
            .update());
  }

  @Test
  void onesOwnDealsAreAForecastForOneselfAlone() {
    var said = said(with(his, RowRule.EVERYTHING, Set.of()), Asked.of("mine", null));
    assertThat(said.whole()).isFalse();
    assertThat(month(said).committed()).isEqualTo(3000);
  }

  @Test
  void whoMayNotReadAmountsGetsNoSums() {
    int amount =
        candor.inWorkspace(() ->
            candor
                .bean(Schemas.class)
                .current()
                .type("deal")
                .flatMap(type -> type.field("amount"))
                .orElseThrow()
                .id());
    var viewer = with(hers, RowRule.EVERYTHING, Set.of(amount));
    assertThatThrownBy(() -> said(viewer, Asked.WORKSPACE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("forecast_needs_fields");
  }

  @Test
  void aFieldThatSomebodyMayNotReadIsNotNamedAmongWhatWasLeftOut() {
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                """
                update {ws}.forecast_runs
                   set facts = jsonb_set(facts, '{recordedAfterwards}', '["next_step"]')\
                """)
            .update());
    int hidden =
        candor.inWorkspace(() ->
            candor
                .bean(Schemas.class)
                .current()
                .type("deal")
                .flatMap(type -> type.field("next_step"))
                .orElseThrow()
                .id());
    var whole = said(with(hers, RowRule.EVERYTHING, Set.of()), Asked.WORKSPACE);
    var narrow = said(with(hers, RowRule.EVERYTHING, Set.of(hidden)), Asked.WORKSPACE);
    assertThat(Objects.requireNonNull(whole.standpoint()).leaks())
        .extracting(leak -> leak.column())
        .contains("next_step");
    assertThat(Objects.requireNonNull(narrow.standpoint()).leaks())
        .extracting(leak -> leak.column())
        .doesNotContain("next_step");
  }

  @Test
  void aTeamThatIsTooSmallIsNotToldOf() {
    assertThatThrownBy(() -> said(all, Asked.of("team", UUID.randomUUID().toString())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("forecast_scope_unknown");
  }

  @Test
  void onesOwnTargetIsSeenByNobodyElse() {
    var rea = with(hers, RowRule.EVERYTHING, Set.of());
    var mine = Asked.of("mine", null);
    candor.inWorkspace(() -> {
      candor
          .bean(Targets.class)
          .set(rea, mine, Span.Grain.MONTH, DUE.withDayOfMonth(1), new BigDecimal("900"));
      return null;
    });
    var target = Objects.requireNonNull(month(said(rea, mine)).target());
    assertThat(target.amount()).isEqualTo(900);
    assertThat(target.reaching()).isBetween(0.3, 0.7);
    assertThat(month(said(with(his, RowRule.EVERYTHING, Set.of()), mine)).target()).isNull();
    assertThat(month(said(all, Asked.WORKSPACE)).target()).isNull();
  }

  @Test
  void theTargetOfAllIsForWhoLeads() {
    var rea = with(hers, RowRule.EVERYTHING, Set.of());
    assertThatThrownBy(() ->
            candor.inWorkspace(() -> {
              candor
                  .bean(Targets.class)
                  .set(
                      rea,
                      Asked.WORKSPACE,
                      Span.Grain.MONTH,
                      DUE.withDayOfMonth(1),
                      BigDecimal.TEN);
              return null;
            }))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("forecast_not_yours_to_plan");
  }
}
