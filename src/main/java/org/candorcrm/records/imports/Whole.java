package org.candorcrm.records.imports;

import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Names and addresses from the parts that several columns hold. */
final class Whole {

  private Whole() {}

  /**
   * @throws Problem as the field's kind gives it, with the field
   */
  static @Nullable Object of(Field field, Map<String, String> parts) {
    var json = JsonNodeFactory.instance.objectNode();
    parts.forEach(json::put);
    try {
      return field.kind().parse(json);
    } catch (Problem problem) {
      throw problem.field(field.name());
    }
  }
}
