package org.candorcrm.identity.radar;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call sources and departments. */
@Component
final class KnowerNames {

  private final Database database;

  KnowerNames(Database database) {
    this.database = database;
  }

  /**
   * @param kind of a source, or null
   * @param large of a department: whether what its colleagues typed counts, beside its sources
   */
  record Name(String name, @Nullable String kind, @Nullable UUID department, boolean large) {}

  Map<Knower, Name> all() {
    var names = new HashMap<Knower, Name>();
    database
        .sql(
            """
            select 'source' as knower, s.id::text as reference, s.name, s.kind, s.department_id,
                   false as large
              from {ws}.sources s where s.kind not in ('user', 'mailbox', 'calendar', 'system')
            union all
            select 'department', d.id::text, d.name, null, null,
                   (select count(*) from {ws}.users u
                     where u.active and u.department_id = d.id) >= :smallest
              from {ws}.departments d
             where d.deleted_at is null\
            """)
        .param("smallest", Voices.SMALLEST)
        .query(row -> {
          names.put(
              new Knower(row.getString("knower"), row.getString("reference")),
              new Name(
                  row.getString("name"),
                  row.getString("kind"),
                  row.getObject("department_id", UUID.class),
                  row.getBoolean("large")));
        });
    return names;
  }
}
