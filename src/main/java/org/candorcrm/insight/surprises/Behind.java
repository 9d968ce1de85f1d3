package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.surprises.SurpriseView.RecordsView;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records behind a figure, as the filter of a list: everybody opens it under their rights. */
@Component
final class Behind {

  private static final int WEEK = 6;

  private final MeasureSeries series;
  private final Naming naming;

  Behind(MeasureSeries series, Naming naming) {
    this.series = series;
    this.naming = naming;
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
    if (path == null) {
      return new RecordsView(measure.type(), within == null ? "" : within);
    }
    var part = part(measure, path, segment);
    if (part == null) {
      return null;
    }
    return new RecordsView(measure.type(), within == null ? part : within + " && " + part);
  }

  private @Nullable String part(Measure measure, String path, String segment) {
    var field = naming.field(measure.type(), path);
    if (field == null || segment.equals("*")) {
      return null;
    }
    boolean none = segment.isEmpty();
    var text = '"' + segment.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return switch (field.kind()) {
      case RelationsKind _ -> none ? null : text + " in " + path;
      case RelationKind relation when relation.polymorphic() -> null;
      case ChoiceKind _, RelationKind _, TextKind _ -> path + " == " + (none ? "null" : text);
      case YesNoKind _ -> path + " == " + (segment.startsWith("t") ? "true" : "false");
      default -> null;
    };
  }
}
