package org.candorcrm.access.closures;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The rows of memberships that end. */
@Component
final class GuestTable {

  private final Database database;

  GuestTable(Database database) {
    this.database = database;
  }

  /**
   * A member without an end keeps none: letting somebody in never shortens what they have.
   *
   * @return false where there is no such active user
   */
  boolean admit(UUID closure, UUID user, Instant endsAt) {
    return database
            .sql(
                """
                insert into {ws}.closure_members as m (closure_id, user_id, ends_at)
                select ?, id, ? from {ws}.users where id = ? and active
                on conflict (closure_id, user_id) do update
                  set ends_at = case when m.ends_at is null then null else excluded.ends_at end
                """)
            .params(closure, Moments.bound(endsAt), user)
            .update()
        == 1;
  }

  void dismiss(UUID closure, UUID user) {
    database
        .sql("delete from {ws}.closure_members where closure_id = ? and user_id = ?")
        .params(closure, user)
        .update();
  }

  Map<UUID, String> names(Collection<UUID> users) {
    var names = new HashMap<UUID, String>();
    database
        .sql("select id, name from {ws}.users where id = any(?::uuid[])")
        .param((Object) IdArrays.bound(users))
        .query(row -> {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return names;
  }
}
