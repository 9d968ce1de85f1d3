package org.candorcrm.activities.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A colleague by id and name. */
record Named(UUID id, @Nullable String name) {

  static @Nullable Named read(ResultSet row, String id, String name) throws SQLException {
    var user = row.getObject(id, UUID.class);
    return user == null ? null : new Named(user, row.getString(name));
  }
}
