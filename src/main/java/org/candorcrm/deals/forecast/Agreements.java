package org.candorcrm.deals.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What is agreed for the case that a target is missed; never of one colleague's deals. */
@Component
final class Agreements {

  private static final int LONGEST = 500;
  private static final int MOST = 20;
  private static final double LEAST_SHARE = 0.01;
  private static final double MOST_MIDDLE = 1.5;
  private static final double MOST_CHANCE = 0.99;

  private final AgreementTable table;
  private final JudgingAgreements judging;
  private final ForecastTable runs;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  Agreements(
      AgreementTable table,
      JudgingAgreements judging,
      ForecastTable runs,
      ForecastSight sight,
      ScopeNames names,
      Database database,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.judging = judging;
    this.runs = runs;
    this.sight = sight;
    this.names = names;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param below percent
   * @param now percent; null where nothing is aimed at, or for who may not see all deals
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record AgreementView(
      UUID id,
      String grain,
      String measure,
      double below,
      String response,
      UUID owner,
      UUID agreedBy,
      Instant agreedAt,
      boolean aimed,
      @Nullable Double now,
      @Nullable Instant raisedAt,
      @Nullable LocalDate raisedFor,
      @Nullable UUID task) {}

  List<AgreementView> list(Viewer viewer, Asked asked) {
    sight.check(viewer);
    check(viewer, asked);
    var run = runs.latest();
    boolean sees = sight.seesAll(viewer);
    return table.of(asked).stream()
        .map(one -> {
          var stands =
              run == null
                  ? new JudgingAgreements.Standing(null, null)
                  : judging.standing(viewer, one, run);
          var value = stands.value();
          return new AgreementView(
              one.id(),
              one.grain().word(),
              one.measure().word(),
              percent(one.below()),
              one.response(),
              one.owner(),
              one.agreedBy(),
              one.agreedAt(),
              stands.target() != null,
              value == null || !sees ? null : percent(value),
              one.raisedAt(),
              one.raisedFor(),
              one.task());
        })
        .toList();
  }

  private static double percent(double share) {
    return Math.rint(1000 * share) / 10;
  }

  /** A team too small to be told of has no agreements either, and one's own deals are nobody's. */
  private void check(Viewer viewer, Asked asked) {
    if (asked.mine()) {
      throw Asked.unknown();
    }
    names.check(viewer, asked);
  }

  /**
   * @throws Problem {@code forecast_agreement_invalid}, {@code forecast_agreements_too_many},
   *     {@code forecast_not_yours_to_plan}
   */
  void agree(
      Viewer viewer,
      Asked asked,
      Span.Grain grain,
      Agreement.Measure measure,
      double percent,
      String response,
      UUID owner) {
    sight.check(viewer);
    check(viewer, asked);
    sight.checkAiming(viewer, asked);
    double below = percent / 100;
    double most = measure == Agreement.Measure.MIDDLE ? MOST_MIDDLE : MOST_CHANCE;
    if (!(below >= LEAST_SHARE && below <= most)) {
      throw wrong("below");
    }
    if (response.isBlank() || response.length() > LONGEST) {
      throw wrong("response");
    }
    if (!works(owner)) {
      throw wrong("owner");
    }
    if (table.of(asked).size() >= MOST) {
      throw Problem.invalid("forecast_agreements_too_many").with("most", MOST);
    }
    table.add(
        new Agreement(
            Ids.next(),
            asked,
            grain,
            measure,
            below,
            response.strip(),
            owner,
            viewer.user(),
            Moments.now(clock),
            null,
            null,
            null));
    audit.record(
        viewer,
        "forecast_agreed",
        asked.scope(),
        Map.of("grain", grain.word(), "measure", measure.word(), "below", percent));
  }

  private boolean works(UUID owner) {
    return database
        .sql("select exists (select 1 from {ws}.users where id = ?::uuid and active) as works")
        .param(owner.toString())
        .query((row, number) -> row.getBoolean("works"))
        .single();
  }

  static Problem wrong(String field) {
    return Problem.invalid("forecast_agreement_invalid").field(field);
  }

  /**
   * @throws Problem {@code forecast_agreement_unknown}
   */
  Asked end(Viewer viewer, UUID id) {
    sight.check(viewer);
    var one = table.find(id).orElseThrow(() -> Problem.notFound("forecast_agreement_unknown"));
    check(viewer, one.asked());
    sight.checkAiming(viewer, one.asked());
    table.remove(id);
    audit.record(viewer, "forecast_agreement_ended", one.asked().scope(), Map.of());
    return one.asked();
  }
}
