package org.candorcrm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Sets of identities as PostgreSQL arrays. */
public final class IdArrays {

  private IdArrays() {}

  /** What to bind where the SQL says {@code ?::uuid[]}. */
  public static String[] bound(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /** The set in a column of type {@code uuid[]}; empty for null. */
  public static Set<UUID> read(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? Set.of() : new LinkedHashSet<>(Arrays.asList((UUID[]) array.getArray()));
  }
}
