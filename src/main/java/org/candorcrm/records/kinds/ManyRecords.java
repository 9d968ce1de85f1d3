package org.candorcrm.records.kinds;

import tools.jackson.core.JsonGenerator;

/** Any number of records of another type, shown as their ids. */
sealed interface ManyRecords extends Unstored permits InverseKind, RelationsKind {

  @Override
  default ValueType type() {
    return ValueType.RECORDS;
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    Lists.of(value, Reference.class).forEach(r -> out.writeString(r.id().toString()));
    out.writeEndArray();
  }

  @Override
  default String text(Object value) {
    return Texts.join(
        Lists.of(value, Reference.class).stream().map(r -> r.id().toString()).toList());
  }
}
