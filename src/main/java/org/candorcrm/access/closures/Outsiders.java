package org.candorcrm.access.closures;

import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Who may agree to a closure: somebody outside the departments of its owner and of its creator. */
@Component
final class Outsiders {

  private final Database database;

  Outsiders(Database database) {
    this.database = database;
  }

  /** An administrator may stand in where there is nobody outside. */
  boolean mayAgree(Viewer viewer, Closure closure) {
    if (exists(viewer.user(), closure.owner(), closure.createdBy())) {
      return true;
    }
    return viewer.may(Capability.ADMINISTER_ROLES)
        && !exists(null, closure.owner(), closure.createdBy());
  }

  /** Whether this user, or for null anybody, is active and outside. */
  private boolean exists(
      @org.jspecify.annotations.Nullable UUID candidate, UUID owner, UUID creator) {
    return database
        .sql(
            """
            select exists (
              select 1 from {ws}.users candidate
                join {ws}.users owner on owner.id = :owner::uuid
                left join {ws}.users creator on creator.id = :creator::uuid
              where candidate.active
                and candidate.id not in (:owner::uuid, :creator::uuid)
                and (owner.department_id is null
                  or candidate.department_id is distinct from owner.department_id)
                and (creator.department_id is null
                  or candidate.department_id is distinct from creator.department_id)
                and (:candidate::uuid is null or candidate.id = :candidate::uuid)) outside\
            """)
        .param("owner", owner.toString())
        .param("creator", creator.toString())
        .param("candidate", candidate == null ? null : candidate.toString())
        .query((row, number) -> row.getBoolean("outside"))
        .single();
  }
}
