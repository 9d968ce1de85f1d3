package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.ZoneOffset;
import org.candorcrm.insight.answers.Answer.Segment;
import org.candorcrm.insight.answers.AnswerView.RecordsView;
import org.candorcrm.insight.measures.MeasureSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The records behind an answer and its parts, as the filter of a list: everybody opens it under
 * their own rights.
 */
@Component
final class ListsBehind {

  private final MeasureSeries series;
  private final SegmentFilter segments;

  ListsBehind(MeasureSeries series, SegmentFilter segments) {
    this.series = series;
    this.segments = segments;
  }

  /** Those that were counted. */
  RecordsView of(Answer answer) {
    var measure = answer.series().measure();
    var period = answer.period();
    var within = series.within(measure, period.from(), period.to());
    return new RecordsView(measure.type(), within, at(answer));
  }

  /** Those of a part; null where no filter says which they are. */
  @Nullable RecordsView of(Answer answer, Segment part) {
    var path = answer.asked().breakdown();
    var one = path == null ? null : segments.of(answer.series().measure(), path, part.key());
    if (one == null) {
      return null;
    }
    var all = of(answer);
    var filter = all.filter() == null ? one : "(" + all.filter() + ") && " + one;
    return new RecordsView(all.type(), filter, all.at());
  }

  /** What stood is looked at as it stood at the end of the period. */
  private static @Nullable Instant at(Answer answer) {
    var last = answer.period().to();
    boolean stood = answer.series().measure().stands() && last.isBefore(answer.today());
    return answer.at() == null && stood
        ? last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1)
        : answer.at();
  }
}
