package org.candorcrm.deals.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Announcements;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what was agreed against each new forecast. What falls short is told once, with a task for
 * whoever agreed to act, and rests until it has recovered or the next month or quarter begins.
 */
@Component
final class JudgingAgreements {

  private static final Logger LOG = LoggerFactory.getLogger(JudgingAgreements.class);
  private static final int LONGEST_TITLE = 200;

  private final AgreementTable table;
  private final ForecastTable runs;
  private final KeptRows kept;
  private final Targets targets;
  private final Viewers viewers;
  private final Writes writes;
  private final Schemas schemas;
  private final Announcements announcements;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JudgingAgreements(
      AgreementTable table,
      ForecastTable runs,
      KeptRows kept,
      Targets targets,
      Viewers viewers,
      Writes writes,
      Schemas schemas,
      Announcements announcements,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.runs = runs;
    this.kept = kept;
    this.targets = targets;
    this.viewers = viewers;
    this.writes = writes;
    this.schemas = schemas;
    this.announcements = announcements;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param target null: nothing is aimed at, so nothing can fall short
   * @param value of the measure; null where there is no target or no forecast of the scope
   */
  record Standing(@Nullable Double target, @Nullable Double value) {

    boolean shortOf(double below) {
      return value != null && value < below;
    }
  }

  void judge() {
    var run = runs.latest();
    if (run == null) {
      return;
    }
    var candor = viewers.candor();
    for (var one : table.all()) {
      var span = one.span(run);
      boolean falls = standing(candor, one, run).shortOf(one.below());
      if (falls && !one.raised(span)) {
        transaction.executeWithoutResult(status -> raise(candor, one, run));
      }
      if (!falls && one.raisedAt() != null) {
        table.recover(one.id());
      }
    }
  }

  Standing standing(Viewer viewer, Agreement one, Run run) {
    var span = one.span(run);
    var target = targets.of(viewer, one.asked()).get(Targets.key(span));
    if (target == null) {
      return new Standing(null, null);
    }
    return kept.bands(run.id(), one.asked().counted()).stream()
        .filter(band -> band.span().equals(span))
        .findFirst()
        .map(band -> new Standing(target.amount(), one.value(band, target.amount())))
        .orElseGet(() -> new Standing(target.amount(), null));
  }

  private void raise(Viewer candor, Agreement one, Run run) {
    var at = Moments.now(clock);
    var span = one.span(run);
    table.raise(one.id(), at, span.starts(), task(candor, one, at));
    var told = new LinkedHashMap<UUID, Boolean>();
    told.put(one.owner(), true);
    told.put(one.agreedBy(), true);
    for (var user : told.keySet()) {
      announcements.tell(
          user,
          Announcements.Topic.PLAN,
          one.id() + ":" + at,
          one.id(),
          Map.of(
              "status", one.measure().word(),
              "percent", Math.round(100 * one.below()),
              "words", one.response()));
    }
    audit.recordBy(
        "Candor",
        "forecast_agreement_raised",
        one.asked().scope(),
        Map.of("starts", span.starts().toString(), "measure", one.measure().word()));
  }

  /** Nothing where whoever agreed to act has left: then only the notice remains. */
  private @Nullable UUID task(Viewer candor, Agreement one, Instant at) {
    var type = schemas.current().type("task").orElseThrow();
    var title =
        one.response().length() > LONGEST_TITLE
            ? one.response().substring(0, LONGEST_TITLE - 1) + "…"
            : one.response();
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("title", title);
    values.put("kind", "to_do");
    values.put("due_at", at);
    values.put("description", one.response());
    values.put("owner", new Reference("user", one.owner()));
    try {
      return writes.write(candor, Draft.create(type, values)).id();
    } catch (Problem left) {
      LOG.info("No task of an agreement: {}", left.code());
      return null;
    }
  }
}
