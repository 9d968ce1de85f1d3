package org.candorcrm.access.closures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.springframework.stereotype.Component;

/** Who may agree to a closure: somebody outside the departments of its owner and of its creator. */
@Component
final class Outsiders {

  private final Database database;

  Outsiders(Database database) {
    this.database = database;
  }

  private static final String OUTSIDE =
      """
      exists (select 1 from {ws}.users x
        where x.active and x.id not in (c.owner_id, c.created_by)
          and (owner.department_id is null
            or x.department_id is distinct from owner.department_id)
          and (creator.department_id is null
            or x.department_id is distinct from creator.department_id) %s)\
      """;

  /** An administrator may stand in where there is nobody outside. */
  boolean mayAgree(Viewer viewer, Closure closure) {
    return agreeable(viewer, List.of(closure.id())).contains(closure.id());
  }

  /** Those of these closures that the viewer is the one to agree to. */
  Set<UUID> agreeable(Viewer viewer, Collection<UUID> closures) {
    return new HashSet<>(
        database
            .sql(
                """
                select c.id from {ws}.closures c
                  join {ws}.users owner on owner.id = c.owner_id
                  left join {ws}.users creator on creator.id = c.created_by
                where c.id = any(:ids::uuid[]) and (%s or (:stands_in and not %s))\
                """
                    .formatted(OUTSIDE.formatted("and x.id = :me::uuid"), OUTSIDE.formatted("")))
            .param("ids", IdArrays.bound(closures))
            .param("me", viewer.user().toString())
            .param("stands_in", viewer.may(Capability.ADMINISTER_ROLES))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }
}
