package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field without a column on the row: computed, or kept in a table of links. */
sealed interface Unstored extends FieldKind permits Computed, ManyRecords {

  @Override
  default List<Column> columns() {
    return List.of();
  }

  @Override
  default @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[0];
  }

  @Override
  default @Nullable Object read(ResultSet row, int index) {
    return null;
  }

  @Override
  default List<String> sortColumns() {
    return List.of();
  }
}
