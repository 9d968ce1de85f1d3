package org.candorcrm.records.schema;

import java.util.LinkedHashMap;
import java.util.List;
import org.candorcrm.platform.Problem;

/** The fields of a type in the order that somebody wants. */
final class FieldOrder {

  private FieldOrder() {}

  /** Those that are named take each other's places, and all others keep theirs. */
  static List<Field> of(RecordType type, List<String> names) {
    var wanted = new LinkedHashMap<String, Field>();
    for (var name : names) {
      var field =
          type.field(name)
              .filter(one -> !one.system())
              .orElseThrow(
                  () -> Problem.notFound("field_unknown").field(name).with("type", type.name()));
      if (wanted.put(name, field) != null) {
        throw Problem.invalid("field_named_twice").field(name);
      }
    }
    var next = wanted.values().iterator();
    return type.fields().stream()
        .map(field -> wanted.containsKey(field.name()) ? next.next() : field)
        .toList();
  }
}
