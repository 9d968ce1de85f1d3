package org.candorcrm.records.write;

import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Part of a value that has parts (a name, an address, money, JSON), as JSON merge patch (RFC 7396)
 * gives it: what it does not mention stays, so it becomes a value only beside the present one.
 */
record Partial(ObjectNode patch) {

  @Nullable Object onto(Field field, @Nullable Object present) {
    var before = ValueJson.node(field, present);
    var merged = merge(before, patch);
    try {
      return merged.isEmpty() ? null : field.kind().parse(merged);
    } catch (Problem problem) {
      throw problem.field(field.name());
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    var result =
        target instanceof ObjectNode object ? object.deepCopy() : ValueJson.JSON.createObjectNode();
    changes
        .properties()
        .forEach(entry -> {
          if (entry.getValue().isNull()) {
            result.remove(entry.getKey());
            return;
          }
          var there = result.get(entry.getKey());
          result.set(
              entry.getKey(),
              merge(there == null ? ValueJson.JSON.nullNode() : there, entry.getValue()));
        });
    return result;
  }
}
