package org.candorcrm.activities.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a value came from: {@code user}, {@code import}, {@code mailbox}, ..., and its name. */
record Source(String kind, @Nullable String name) {

  static @Nullable Source read(ResultSet row) throws SQLException {
    var kind = row.getString("source_kind");
    return kind == null ? null : new Source(kind, row.getString("source_name"));
  }
}
