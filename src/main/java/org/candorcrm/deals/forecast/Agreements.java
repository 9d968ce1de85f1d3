package org.candorcrm.deals.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.Agreement.Terms;
import org.candorcrm.deals.forecast.AgreementChanges.Changed;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What is agreed for the case that a target is missed; never of one colleague's deals. */
@Component
final class Agreements {

  private static final int LONGEST_REASON = 500;
  private static final int MOST = 20;

  private final AgreementTable table;
  private final AgreementChanges changes;
  private final TransactionTemplate transaction;
  private final JudgingAgreements judging;
  private final ForecastTable runs;
  private final ForecastSight sight;
  private final ScopeNames names;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  Agreements(
      AgreementTable table,
      AgreementChanges changes,
      TransactionTemplate transaction,
      JudgingAgreements judging,
      ForecastTable runs,
      ForecastSight sight,
      ScopeNames names,
      Database database,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.transaction = transaction;
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
      @Nullable UUID task,
      List<Changed> changes) {

    AgreementView {
      changes = List.copyOf(changes);
    }
  }

  List<AgreementView> list(Viewer viewer, Asked asked) {
    sight.check(viewer);
    check(viewer, asked);
    var run = runs.latest();
    boolean sees = sight.seesAll(viewer);
    var agreed = table.of(asked);
    var changed = changes.of(agreed.stream().map(Agreement::id).toList());
    return agreed.stream()
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
              Agreement.percent(one.below()),
              one.response(),
              one.owner(),
              one.agreedBy(),
              one.agreedAt(),
              stands.target() != null,
              value == null || !sees ? null : Agreement.percent(value),
              one.raisedAt(),
              one.raisedFor(),
              one.task(),
              changed.getOrDefault(one.id(), List.of()));
        })
        .toList();
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
  void agree(Viewer viewer, Asked asked, Terms terms) {
    sight.check(viewer);
    check(viewer, asked);
    sight.checkAiming(viewer, asked);
    check(terms);
    if (table.of(asked).size() >= MOST) {
      throw Problem.invalid("forecast_agreements_too_many").with("most", MOST);
    }
    table.add(
        new Agreement(
            Ids.next(),
            asked,
            terms.grain(),
            terms.measure(),
            terms.below(),
            terms.response(),
            terms.owner(),
            viewer.user(),
            Moments.now(clock),
            null,
            null,
            null));
    audit.record(viewer, "forecast_agreed", asked.scope(), told(terms));
  }

  /**
   * What it was is kept with the reason.
   *
   * @throws Problem {@code forecast_agreement_unknown}, {@code forecast_agreement_invalid}, {@code
   *     forecast_not_yours_to_plan}
   */
  Asked change(Viewer viewer, UUID id, UnaryOperator<Terms> otherwise, String reason) {
    var one = theirs(viewer, id);
    var terms = otherwise.apply(one.terms());
    check(terms);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw wrong("reason");
    }
    if (!terms.equals(one.terms())) {
      transaction.executeWithoutResult(status -> {
        changes.keep(one, Moments.now(clock), viewer.user(), reason.strip());
        table.change(one.as(terms));
        audit.record(viewer, "forecast_agreement_changed", one.asked().scope(), told(terms));
      });
    }
    return one.asked();
  }

  private static Map<String, Object> told(Terms terms) {
    return Map.of(
        "grain", terms.grain().word(),
        "measure", terms.measure().word(),
        "below", Agreement.percent(terms.below()));
  }

  private void check(Terms terms) {
    if (!works(terms.owner())) {
      throw wrong("owner");
    }
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
    var one = theirs(viewer, id);
    table.remove(id);
    audit.record(viewer, "forecast_agreement_ended", one.asked().scope(), Map.of());
    return one.asked();
  }

  /** One that they may change. */
  private Agreement theirs(Viewer viewer, UUID id) {
    sight.check(viewer);
    var one = table.find(id).orElseThrow(() -> Problem.notFound("forecast_agreement_unknown"));
    check(viewer, one.asked());
    sight.checkAiming(viewer, one.asked());
    return one;
  }
}
