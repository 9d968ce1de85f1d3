package org.candorcrm.records.kinds;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A day or a moment, shown in the form of ISO 8601 and sorted by its one column. */
sealed interface PointInTime extends FieldKind permits DateKind, MomentKind {

  @Override
  default void write(Object value, JsonGenerator out) {
    out.writeString(value.toString());
  }

  @Override
  default String text(Object value) {
    return value.toString();
  }

  @Override
  default List<String> sortColumns() {
    return List.of("");
  }
}
