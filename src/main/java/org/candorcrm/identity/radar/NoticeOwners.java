package org.candorcrm.identity.radar;

import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who should act: a source's steward, the head of the department, or an administrator. */
@Component
final class NoticeOwners {

  private final Database database;

  NoticeOwners(Database database) {
    this.database = database;
  }

  @Nullable UUID of(Knower knower) {
    boolean source = knower.kind().equals("source") && !knower.reference().equals(Voices.PEOPLE);
    return database
        .sql(
            """
            select u.id from {ws}.users u
              left join {ws}.sources s on s.id = :source::int
              left join {ws}.departments d
                on d.id = coalesce(s.department_id, :department::uuid) and d.deleted_at is null
              left join {ws}.roles r on r.name = u.role and :capability = any(r.capabilities)
             where u.active and (u.id = s.steward_id or u.id = d.head_id or r.name is not null)
             order by u.id = s.steward_id desc nulls last, u.id = d.head_id desc nulls last, u.id
             limit 1\
            """)
        .param("source", source ? knower.reference() : null)
        .param("department", knower.kind().equals("department") ? knower.reference() : null)
        .param("capability", Capability.ADMINISTER_USERS.name())
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional()
        .orElse(null);
  }
}
