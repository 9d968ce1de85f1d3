package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Where a path ends.
 *
 * @param path as it was asked for
 * @param alias of the table that holds the field
 * @param steps the way there, the last one the field itself
 * @param part of an address, such as {@code country}; null: the field as a whole
 */
record Place(String path, String alias, List<Step> steps, @Nullable String part) {

  /** A field on the way, and the alias of the table that holds it. */
  record Step(RecordType type, Field field, String alias) {

    String column(String suffix) {
      return alias + ".\"" + field.column(suffix) + '"';
    }
  }

  Place {
    steps = List.copyOf(steps);
  }

  Step end() {
    return steps.getLast();
  }

  Field field() {
    return end().field();
  }

  RecordType type() {
    return end().type();
  }
}
