package org.candorcrm.access;

import java.util.List;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** What keeps a field from some colleagues: closures in force or proposed, and roles. */
@Component
public final class FieldLimits {

  private static final int MOST = 50;

  private final Database database;

  FieldLimits(Database database) {
    this.database = database;
  }

  /**
   * @param role whether a role limits the field, rather than a closure
   * @param name the label of the role, or the reason of the closure
   */
  public record Limit(boolean role, String name) {}

  /** As far as the viewer may know of them: a confidential closure shows to its members alone. */
  public List<Limit> of(Viewer viewer, String type, String field) {
    return database
        .sql(
            """
            select false as role, c.reason as name from {ws}.closures c
             where c.type_name = :type and c.field_name = :field
               and c.ended_at is null and c.ends_at > :now
               and (c.kind = 'business' or c.owner_id = :user or exists (
                    select 1 from {ws}.closure_members m
                     where m.closure_id = c.id and m.user_id = :user
                       and (m.ends_at is null or m.ends_at > :now)))
            union all
            select true, r.label from {ws}.role_field_rights f
              join {ws}.roles r on r.name = f.role
             where f.record_type = :type and f.field = :field
             order by role, name limit :most
            """)
        .param("type", type)
        .param("field", field)
        .param("user", viewer.user())
        .param("now", Moments.bound(viewer.now()))
        .param("most", MOST)
        .query((row, number) -> new Limit(row.getBoolean("role"), row.getString("name")))
        .list();
  }
}
