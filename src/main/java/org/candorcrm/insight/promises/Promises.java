package org.candorcrm.insight.promises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this company expects of its CRM, each with what became of it, as far as a viewer may see.
 */
@Component
class Promises {

  private static final int MOST = 100;

  /** A promise is looked at from so many months before it began. */
  private static final int BEFORE = 3;

  private static final int LONGEST = 36;

  private final Records records;
  private final Measures measures;
  private final MeasureSeries series;
  private final Patience patience;

  Promises(Records records, Measures measures, MeasureSeries series, Patience patience) {
    this.records = records;
    this.measures = measures;
    this.series = series;
    this.patience = patience;
  }

  /** The next to be looked at again first. */
  List<Promise> all(Viewer viewer) {
    var request =
        ListRequest.ALL
            .where("status != \"dropped\"")
            .sortedBy("review_on", "created_at")
            .limitedTo(MOST);
    var rows = records.list(viewer, "expectations", request).items();
    return patience.with(() -> rows.stream().map(row -> promise(viewer, row)).toList());
  }

  private Promise promise(Viewer viewer, Row row) {
    var measure =
        row.value("measure") instanceof String key ? measures.find(key).orElse(null) : null;
    if (measure == null) {
      return new Promise(row, null, null, false);
    }
    try {
      return new Promise(row, measure, figure(viewer, row, measure), false);
    } catch (Problem notForThem) {
      return new Promise(row, measure, null, notForThem.code().equals(Patience.over().code()));
    }
  }

  private Figure figure(Viewer viewer, Row row, Measure measure) {
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    var begun = row.value("baseline_on") instanceof LocalDate day ? day : today;
    var to = YearMonth.from(today);
    var first = YearMonth.from(begun).minusMonths(BEFORE);
    var earliest = to.minusMonths(LONGEST);
    var from = first.isBefore(earliest) ? earliest : first.isAfter(to) ? to : first;
    var told =
        series.of(
            viewer,
            measure,
            null,
            Steps.start(Span.MONTH, from.minusMonths(Figure.earlier(measure)).atDay(1)),
            today,
            Span.MONTH);
    var line = told.lines().getFirst();
    return Figure.of(
        measure,
        line,
        from,
        today,
        told.toldFrom(),
        (begin, end) -> median(viewer, measure, begin, end));
  }

  private @Nullable BigDecimal median(
      Viewer viewer, Measure measure, LocalDate from, LocalDate to) {
    var over = series.look(viewer, measure, null, from, to, null, null).total(from, to);
    return over.lines().isEmpty()
        ? null
        : over.lines().getFirst().days().values().stream()
            .findFirst()
            .map(Tally::middle)
            .orElse(null);
  }
}
