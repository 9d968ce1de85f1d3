package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.SegmentFilter;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.surprises.SurpriseView.RecordsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records behind a figure, as the filter of a list: everybody opens it under their rights. */
@Component
final class Behind {

  private static final int WEEK = 6;

  private final MeasureSeries series;
  private final SegmentFilter segments;

  Behind(MeasureSeries series, SegmentFilter segments) {
    this.series = series;
    this.segments = segments;
  }

  /**
   * Those of the week, or since the change; of what stands, those of now.
   *
   * @param path what it is split by, or null for all together
   * @return null where no filter says which they are, such as all beyond the largest segments
   */
  @Nullable RecordsView of(
      Viewer viewer, Surprise one, Measure measure, @Nullable String path, String segment) {
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    var last = one.kind().equals("came") ? one.since().plusDays(WEEK) : today;
    var within = series.within(measure, one.since(), last);
    var parts = new ArrayList<String>();
    if (within != null) {
      parts.add(within);
    }
    var own = one.breakdown();
    if (own != null && !own.equals(path) && !add(parts, measure, own, one.segment())
        || path != null && !add(parts, measure, path, segment)) {
      return null;
    }
    return new RecordsView(measure.type(), String.join(" && ", parts));
  }

  private boolean add(List<String> parts, Measure measure, String path, String segment) {
    var part = segments.of(measure, path, segment);
    if (part != null) {
      parts.add(part);
    }
    return part != null;
  }
}
