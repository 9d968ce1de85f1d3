package org.candorcrm.insight.surprises;

import java.math.BigDecimal;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.insight.measures.Measure.Unit;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.insight.surprises.SurpriseView.WorthView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a surprise is worth in money: its difference where it is money, and where the same records
 * have an amount, so many of them more or less at the mean of the year before.
 */
@Component
final class Worth {

  private static final int YEAR = 365;

  private final Measures measures;
  private final MeasureSeries series;

  Worth(Measures measures, MeasureSeries series) {
    this.measures = measures;
    this.series = series;
  }

  /** Null where it is worth nothing that is known, or the viewer may not see all the amounts. */
  @Nullable WorthView of(Viewer viewer, Surprise one, Measure measure) {
    boolean lasts = one.kind().equals("trend") || one.kind().equals("spread");
    double apart = one.actual() - one.expected();
    if (lasts) {
      return null;
    }
    if (measure.unit() == Unit.MONEY && measure.function() == Function.SUM) {
      return new WorthView(apart, null);
    }
    var amount = amount(measure);
    if (amount == null || !series.reaches(viewer, amount, one.breakdown())) {
      return null;
    }
    var each = each(one, amount);
    return each == null ? null : new WorthView(apart * each, each);
  }

  /** The measure that sums the amounts of the same records. */
  private @Nullable Measure amount(Measure measure) {
    if (measure.function() != Function.COUNT) {
      return null;
    }
    return measures.standard().stream()
        .filter(one -> one.function() == Function.SUM && one.unit() == Unit.MONEY)
        .filter(one -> one.type().equals(measure.type()))
        .filter(one -> java.util.Objects.equals(one.filter(), measure.filter()))
        .filter(one -> java.util.Objects.equals(one.day(), measure.day()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Double each(Surprise one, Measure amount) {
    var before = one.since().minusDays(1);
    var all =
        series.days(amount, one.breakdown(), one.since().minusDays(YEAR), before).stream()
            .filter(line -> line.segment().equals(one.segment()))
            .flatMap(line -> line.days().values().stream())
            .reduce(Tally.NONE, Tally::plus);
    BigDecimal total = all.total();
    return all.n() == 0 ? null : total.doubleValue() / all.n();
  }
}
