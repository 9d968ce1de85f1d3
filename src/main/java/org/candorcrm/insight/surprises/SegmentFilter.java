package org.candorcrm.insight.surprises;

import org.candorcrm.insight.measures.Measure;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which records are in one segment of a breakdown, as a condition. */
@Component
final class SegmentFilter {

  private final Naming naming;

  SegmentFilter(Naming naming) {
    this.naming = naming;
  }

  /**
   * @return null where no condition says which they are, such as all beyond the largest segments
   */
  @Nullable String of(Measure measure, String path, String segment) {
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
