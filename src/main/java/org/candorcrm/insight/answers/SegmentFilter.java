package org.candorcrm.insight.answers;

import org.candorcrm.insight.measures.Measure;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which records are in one part of what is split, as a condition. */
@Component
public final class SegmentFilter {

  private static final String COUNTRY = ".country";

  private final Schemas schemas;

  SegmentFilter(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * @param path what it is split by, of the records that the measure counts
   * @param segment the key of a part; empty for those that have none
   * @return null where no condition says which they are, such as all beyond the largest segments
   */
  public @Nullable String of(Measure measure, String path, String segment) {
    if (segment.equals(Parting.OTHERS)) {
      return null;
    }
    boolean none = segment.isEmpty();
    var text = '"' + segment.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    var schema = schemas.current();
    var field =
        schema
            .type(measure.type())
            .flatMap(type -> Inquiries.field(schema, type, path))
            .orElse(null);
    if (field == null) {
      return path.endsWith(COUNTRY) ? path + " == " + (none ? "null" : text) : null;
    }
    return switch (field.kind()) {
      case RelationsKind _ -> none ? null : text + " in " + path;
      case RelationKind relation when relation.polymorphic() -> null;
      case ChoiceKind _, RelationKind _, TextKind _ -> path + " == " + (none ? "null" : text);
      case YesNoKind _ -> path + " == " + (segment.startsWith("t") ? "true" : "false");
      default -> null;
    };
  }
}
