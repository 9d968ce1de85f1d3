package org.candorcrm.insight.surprises;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call breakdowns and segments. */
@Component
final class Naming {

  private final Schemas schemas;
  private final Records records;
  private final MeasureSeries series;

  Naming(Schemas schemas, Records records, MeasureSeries series) {
    this.schemas = schemas;
    this.records = records;
    this.series = series;
  }

  String breakdown(Measure measure, String path, Locale locale) {
    var field = field(measure.type(), path);
    return field == null ? path : field.labels().in(locale);
  }

  /** The name of what the viewer may see; a word for what has none. */
  String segment(Viewer viewer, Measure measure, String path, String segment, Locale locale) {
    var none = Messages.text("surprise.segment.none", locale, java.util.Map.of());
    if (segment.isEmpty()) {
      return none;
    }
    var field = field(measure.type(), path);
    if (field != null && field.kind() instanceof ChoiceKind choice) {
      return choice.choices().stream()
          .filter(one -> one.key().equals(segment))
          .findFirst()
          .map(one -> one.labels().in(locale))
          .orElse(segment);
    }
    UUID id = Ids.parse(segment);
    var target = field == null ? null : target(field);
    if (id != null && target != null) {
      return records.titles(viewer, target, List.of(id)).getOrDefault(id, none);
    }
    return series.run(measure, path).map(run -> run.labels().get(segment)).orElse(segment);
  }

  @Nullable Field field(String plural, String path) {
    RecordType type = schemas.current().type(plural).orElse(null);
    Field field = null;
    for (var step : path.split("\\.")) {
      field = type == null ? null : type.field(step).orElse(null);
      var target = field == null ? null : target(field);
      type = target == null ? null : schemas.current().type(target).orElse(null);
    }
    return field;
  }

  private static @Nullable String target(Field field) {
    return switch (field.kind()) {
      case RelationKind one when !one.polymorphic() -> one.to().getFirst();
      case RelationsKind many -> many.to();
      default -> null;
    };
  }
}
