package org.candorcrm.demo;

import java.util.List;
import java.util.Map;

/**
 * A field that the demo company added to a standard type. Failure 7: most of it is collected and
 * never used.
 *
 * @param kind name of the field kind
 * @param settings of the kind, as a model file has them
 */
public record DemoField(
    String type, String name, String label, String kind, Map<String, Object> settings) {

  static final List<DemoField> ALL =
      List.of(
          new DemoField("company", "x_fax", "Fax", "text", Map.of()),
          new DemoField("company", "x_hall_area", "Hall area (m²)", "number", Map.of("scale", 0)),
          new DemoField("company", "x_bonus_level", "Bonus level", "text", Map.of()),
          new DemoField("person", "x_hobby", "Hobby", "text", Map.of()));
}
