package org.candorcrm.insight.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often each value of a measure's field was seen: a median is known by its records alone. */
@Component
final class EachValue {

  private final Reading reading;
  private final MeasureSeries series;

  EachValue(Reading reading, MeasureSeries series) {
    this.reading = reading;
    this.series = series;
  }

  /**
   * Nothing where there are too many records to look at each, or they cannot be told apart.
   *
   * @param tally what the records of these days come to
   */
  SortedMap<Double, Long> of(
      Viewer viewer,
      Measure measure,
      Tally tally,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at) {
    var values = new TreeMap<Double, Long>();
    if (tally.n() == 0 || tally.n() > AggregateRequest.MOST_GROUPS) {
      return values;
    }
    var field = Objects.requireNonNull(measure.field());
    var request =
        new AggregateRequest(
            series.within(measure, from, to),
            null,
            List.of(new Dimension(field, null)),
            List.of(new AggregateRequest.Measure(Function.COUNT, null, null, "n")),
            List.of(),
            List.of(),
            AggregateRequest.MOST_GROUPS,
            at,
            ZoneOffset.UTC);
    try {
      for (var group : reading.aggregate(viewer, measure.type(), request).items()) {
        if (group.key().get(field) instanceof BigDecimal value
            && group.measures().get("n") instanceof Number times) {
          values.merge(value.doubleValue(), times.longValue(), Long::sum);
        }
      }
    } catch (Problem notByThis) {
      values.clear();
    }
    return values;
  }
}
