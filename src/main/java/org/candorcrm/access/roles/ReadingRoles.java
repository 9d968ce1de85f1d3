package org.candorcrm.access.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.access.Capability;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** All roles of the current workspace, as they are stored. */
@Component
final class ReadingRoles {

  private final Database database;

  ReadingRoles(Database database) {
    this.database = database;
  }

  /** By name, in alphabetical order. */
  Map<String, Role> all() {
    var grants = grants();
    var roles = new LinkedHashMap<String, Role>();
    database
        .sql(
            """
            select name, label, shipped, version, capabilities from {ws}.roles order by name\
            """)
        .query((row, number) -> role(row, grants))
        .list()
        .forEach(role -> roles.put(role.name(), role));
    return roles;
  }

  private static Role role(ResultSet row, Map<String, Map<String, Grant>> grants)
      throws SQLException {
    var capabilities =
        Arrays.stream((String[]) row.getArray("capabilities").getArray())
            .map(Capability::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Role(
        row.getString("name"),
        row.getString("label"),
        row.getBoolean("shipped"),
        row.getInt("version"),
        capabilities,
        grants.getOrDefault(row.getString("name"), Map.of()));
  }

  private Map<String, Map<String, Grant>> grants() {
    var limits = limits();
    var grants = new HashMap<String, Map<String, Grant>>();
    database
        .sql(
            """
            select role, record_type, may_create, may_export, read_rows, write_rows, delete_rows
            from {ws}.role_type_rights\
            """)
        .query(row -> {
          var role = row.getString("role");
          var type = row.getString("record_type");
          var grant =
              new Grant(
                  row.getBoolean("may_create"),
                  row.getBoolean("may_export"),
                  rows(row, "read_rows"),
                  rows(row, "write_rows"),
                  rows(row, "delete_rows"),
                  limits.getOrDefault(role + "/" + type, Map.of()));
          grants.computeIfAbsent(role, name -> new HashMap<>()).put(type, grant);
        });
    return grants;
  }

  private Map<String, Map<String, Grant.Limit>> limits() {
    var limits = new HashMap<String, Map<String, Grant.Limit>>();
    database
        .sql("select role, record_type, field, access from {ws}.role_field_rights")
        .query(row -> {
          var key = row.getString("role") + "/" + row.getString("record_type");
          var limit =
              row.getString("access").equals("hidden") ? Grant.Limit.HIDDEN : Grant.Limit.FIXED;
          limits.computeIfAbsent(key, k -> new HashMap<>()).put(row.getString("field"), limit);
        });
    return limits;
  }

  private static Rows rows(ResultSet row, String column) throws SQLException {
    return Rows.of(row.getString(column)).orElseThrow();
  }
}
