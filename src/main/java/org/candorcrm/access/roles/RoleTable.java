package org.candorcrm.access.roles;

import java.util.Locale;
import org.candorcrm.access.Capability;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Writes roles with their grants. */
@Component
final class RoleTable {

  private final Database database;

  RoleTable(Database database) {
    this.database = database;
  }

  /** Answers false when there is a role of this name already. */
  boolean insert(Role role) {
    int added =
        database
            .sql(
                """
                insert into {ws}.roles (name, label, shipped, capabilities)
                values (?, ?, ?, ?::text[]) on conflict (name) do nothing\
                """)
            .param(role.name())
            .param(role.label())
            .param(role.shipped())
            .param(capabilities(role))
            .update();
    if (added == 1) {
      grants(role);
    }
    return added == 1;
  }

  /** Answers false when the version is not the current one any more. */
  boolean update(Role role) {
    int changed =
        database
            .sql(
                """
                update {ws}.roles set label = ?, capabilities = ?::text[], version = version + 1,
                  updated_at = now()
                where name = ? and version = ?\
                """)
            .param(role.label())
            .param(capabilities(role))
            .param(role.name())
            .param(role.version())
            .update();
    if (changed == 1) {
      clear("delete from {ws}.role_type_rights where role = ?", role);
      clear("delete from {ws}.role_field_rights where role = ?", role);
      grants(role);
    }
    return changed == 1;
  }

  void delete(Role role) {
    clear("delete from {ws}.roles where name = ?", role);
  }

  private void clear(String sql, Role role) {
    database.sql(sql).param(role.name()).update();
  }

  private static String[] capabilities(Role role) {
    return role.capabilities().stream().map(Capability::name).sorted().toArray(String[]::new);
  }

  private void grants(Role role) {
    role.types().forEach((type, grant) -> grant(role.name(), type, grant));
  }

  private void grant(String role, String type, Grant grant) {
    database
        .sql(
            """
            insert into {ws}.role_type_rights
              (role, record_type, may_create, may_export, read_rows, write_rows, delete_rows)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            role,
            type,
            grant.create(),
            grant.export(),
            grant.read().key(),
            grant.write().key(),
            grant.delete().key())
        .update();
    grant
        .fields()
        .forEach((field, limit) ->
            database
                .sql(
                    """
                    insert into {ws}.role_field_rights (role, record_type, field, access)
                    values (?, ?, ?, ?)\
                    """)
                .params(role, type, field, limit.name().toLowerCase(Locale.ROOT))
                .update());
  }
}
