package org.candorcrm.insight.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call segments that are records, as far as the viewer may see these. */
@Component
final class SegmentNames {

  private final Reading reading;
  private final Schemas schemas;

  SegmentNames(Reading reading, Schemas schemas) {
    this.reading = reading;
    this.schemas = schemas;
  }

  List<Line> called(Viewer viewer, Measure measure, @Nullable String breakdown, List<Line> lines) {
    var target = breakdown == null ? null : target(measure.type(), breakdown);
    if (target == null) {
      return lines;
    }
    var ids = new HashMap<String, UUID>();
    for (var line : lines) {
      if (line.segment().length() == 36) {
        ids.put(line.segment(), UUID.fromString(line.segment()));
      }
    }
    Map<UUID, String> titles = reading.titles(viewer, target, ids.values());
    return lines.stream()
        .map(line ->
            line.called(
                ids.get(line.segment()) == null
                    ? line.label()
                    : titles.get(Objects.requireNonNull(ids.get(line.segment())))))
        .toList();
  }

  /** The type of the records that a breakdown ends at, or null. */
  private @Nullable String target(String plural, String breakdown) {
    RecordType type = schemas.current().type(plural).orElse(null);
    String target = null;
    for (var name : breakdown.split("\\.")) {
      var field = type == null ? null : type.field(name).orElse(null);
      target =
          switch (field == null ? null : field.kind()) {
            case RelationKind one when !one.polymorphic() -> one.to().getFirst();
            case RelationsKind many -> many.to();
            case InverseKind other -> other.of();
            case null, default -> null;
          };
      type = target == null ? null : schemas.current().type(target).orElse(null);
    }
    return target;
  }
}
