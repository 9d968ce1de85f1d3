package org.candorcrm.records.query;

import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** Saved views are seen by whom they are shared with: nobody, a team, a department, everybody. */
final class SharedViews {

  private static final String TYPE = "view";

  private SharedViews() {}

  static boolean concerns(RecordType type) {
    return type.name().equals(TYPE) && type.origin() == RecordType.Origin.STANDARD;
  }

  /** Rows of views under this alias that the viewer owns or that are shared with them. */
  static Sql rows(Viewer viewer, String alias, ViewerScope scope) {
    return Sql.of(
        """
        (coalesce(%1$s.owner_id, %1$s.created_by) = ? or %1$s.shared_with = 'all'
          or (%1$s.shared_with = 'department' and exists (select 1 from %2$s owner
                where owner.id = coalesce(%1$s.owner_id, %1$s.created_by) and owner.department_id = ?))
          or (%1$s.shared_with = 'team' and exists (select 1 from %3$s member
                where member.to_id = coalesce(%1$s.owner_id, %1$s.created_by)
                  and member.from_id = any(?))))\
        """
            .formatted(alias, scope.today("users"), scope.today("link_team_members")),
        viewer.user(),
        viewer.department(),
        viewer.teams().toArray(UUID[]::new));
  }
}
