package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Closures;
import org.candorcrm.access.FieldLimits;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.springframework.stereotype.Component;

/** What the fields of the record itself hold. */
@Component
final class FieldSigns implements Signs {

  private final Records records;
  private final Provenance provenance;
  private final Closures closures;
  private final FieldLimits limits;

  FieldSigns(Records records, Provenance provenance, Closures closures, FieldLimits limits) {
    this.records = records;
    this.provenance = provenance;
    this.closures = closures;
    this.limits = limits;
  }

  @Override
  public Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs) {
    var found = new LinkedHashMap<String, Finding>();
    var fields = new HashMap<String, Field>();
    for (var thing : Signs.measured(things, Measure.OfField.class)) {
      if (!(thing.measure() instanceof Measure.OfField(var name))) {
        continue;
      }
      looked.field(looked.type(), name).ifPresent(field -> fields.put(thing.key(), field));
      if (!fields.containsKey(thing.key()) && closedForBusiness(looked, name)) {
        found.put(thing.key(), Finding.CLOSED);
      }
    }
    var held = held(looked, List.copyOf(fields.values()), found);
    var words =
        provenance.of(
            looked, looked.record(), looked.family(), held, emptied(looked, fields, held), beliefs);
    fields.forEach((key, field) ->
        found.computeIfAbsent(key, any -> words.getOrDefault(field.id(), Finding.NOTHING)));
    return found;
  }

  /** What held something then and nothing now; where a relation led then is not for everybody. */
  private static List<Field> emptied(Looked looked, Map<String, Field> fields, List<Field> held) {
    return looked.past()
        ? fields.values().stream()
            .filter(field -> !held.contains(field) && !(field.kind() instanceof RelationKind))
            .toList()
        : List.of();
  }

  /** Whether a business closure keeps the field from the viewer; a confidential one is not told. */
  private boolean closedForBusiness(Looked looked, String field) {
    return looked.type().field(field).isPresent()
        && limits.of(looked.viewer(), looked.type().name(), field).stream()
            .anyMatch(limit -> !limit.role());
  }

  /** The fields that hold something for this viewer; what leads to a closed record is marked. */
  private List<Field> held(Looked looked, List<Field> fields, Map<String, Finding> found) {
    var held = new ArrayList<Field>();
    for (var field : fields) {
      var value = looked.row().value(field.name());
      if (value instanceof Reference reference && !sees(looked, reference)) {
        if (closed(looked, reference)) {
          found.put(field.name(), Finding.CLOSED);
        }
        continue;
      }
      if (value != null) {
        held.add(field);
      }
    }
    return held;
  }

  private boolean sees(Looked looked, Reference to) {
    return looked
        .schema()
        .type(to.type())
        .filter(type -> !(looked.viewer().on(type.id()).read() instanceof RowRule.Nothing))
        .filter(type -> !records.titles(looked.viewer(), type.name(), List.of(to.id())).isEmpty())
        .isPresent();
  }

  private boolean closed(Looked looked, Reference to) {
    return looked
        .schema()
        .type(to.type())
        .flatMap(type -> closures.business(looked.viewer(), type.id(), to.id()))
        .isPresent();
  }
}
