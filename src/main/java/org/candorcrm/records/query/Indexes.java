package org.candorcrm.records.query;

import org.candorcrm.records.schema.Field;

/** Which fields can be sorted by without reading everything. */
final class Indexes {

  private Indexes() {}

  static boolean serve(Field field) {
    return field.traits().indexed() || field.traits().unique();
  }
}
