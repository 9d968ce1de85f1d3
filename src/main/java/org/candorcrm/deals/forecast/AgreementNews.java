package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.deals.forecast.ForecastTable.Run;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.springframework.stereotype.Component;

/**
 * Agreements that fall short, or are about to, for whoever agreed and whoever acts. That one fell
 * short is in their inbox once; that it still does stays here until it has recovered.
 */
@Component
final class AgreementNews implements NoteworthySource {

  /** So much above what was agreed, it is about to fall short. */
  private static final double NEAR = 0.05;

  private static final double SHORT = 0.8;
  private static final double AT_RISK = 0.5;

  private final AgreementTable table;
  private final JudgingAgreements judging;
  private final ForecastTable runs;
  private final ForecastSight sight;
  private final ScopeNames names;

  AgreementNews(
      AgreementTable table,
      JudgingAgreements judging,
      ForecastTable runs,
      ForecastSight sight,
      ScopeNames names) {
    this.table = table;
    this.judging = judging;
    this.runs = runs;
    this.sight = sight;
    this.names = names;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    var run = runs.latest();
    if (run == null) {
      return List.of();
    }
    return table.all().stream()
        .filter(one -> one.owner().equals(viewer.user()) || one.agreedBy().equals(viewer.user()))
        .flatMap(one -> noteworthy(viewer, one, run, locale).stream())
        .toList();
  }

  private Optional<Noteworthy> noteworthy(Viewer viewer, Agreement one, Run run, Locale locale) {
    try {
      sight.check(viewer);
      names.check(viewer, one.asked());
    } catch (Problem notForThem) {
      return Optional.empty();
    }
    var value = judging.standing(viewer, one, run).value();
    if (value == null || value >= one.below() + NEAR) {
      return Optional.empty();
    }
    boolean falls = value < one.below();
    var kind = falls ? "short" : "near";
    Map<String, Object> words =
        Map.of(
            "response", one.response(),
            "now", Math.round(100 * value),
            "below", Math.round(100 * one.below()));
    var line = sight.seesAll(viewer) ? one.measure().word() : "hidden";
    return Optional.of(
        new Noteworthy(
            "plan",
            "plan:agreement:" + one.id() + ":" + kind + ":" + one.span(run).starts(),
            falls ? SHORT : AT_RISK,
            Messages.text("noteworthy.plan." + kind + "." + one.grain().word(), locale, words),
            Messages.text("noteworthy.plan.line." + line, locale, words),
            place(one.asked())));
  }

  private static String place(Asked asked) {
    return asked.equals(Asked.WORKSPACE)
        ? "/insight/forecast"
        : "/insight/forecast?scope=" + asked.scope() + "&reference=" + asked.reference();
  }
}
