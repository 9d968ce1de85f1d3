package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Lists as values, text arrays as columns. */
final class Lists {

  private Lists() {}

  static <T> List<T> of(Object value, Class<T> item) {
    return ((List<?>) value).stream().map(item::cast).toList();
  }

  /** The texts of a {@code text[]} column; empty where it is null. */
  static List<String> read(ResultSet row, int index) throws SQLException {
    var array = row.getArray(index);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
