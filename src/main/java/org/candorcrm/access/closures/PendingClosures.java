package org.candorcrm.access.closures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Closures.Pending;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closures that somebody should do something about. */
@Component
public final class PendingClosures {

  private final Database database;
  private final Clock clock;

  PendingClosures(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Pending> waiting(@Nullable UUID asked) {
    return find(
        """
        select id, asked_id as user_id, created_by, reason, ends_at from {ws}.closures
         where agreed_at is null and ended_at is null and ends_at > :now and asked_id is not null
           and (:user::uuid is null or asked_id = :user::uuid)
        """,
        asked,
        null);
  }

  public List<Pending> ending(@Nullable UUID owner, Instant before) {
    return find(
        """
        select id, owner_id as user_id, created_by, reason, ends_at from {ws}.closures
         where agreed_at is not null and ended_at is null and ends_at > :now and ends_at < :before
           and (:user::uuid is null or owner_id = :user::uuid)
        """,
        owner,
        before);
  }

  public List<UUID> requested(UUID user) {
    return database
        .sql(
            "select r.id from {ws}.access_requests r join {ws}.closures c on c.id = r.closure_id"
                + " where r.user_id <> :me::uuid and "
                + RequestTable.ANSWERABLE
                + " and "
                + RequestTable.WAITING)
        .param("me", user.toString())
        .param("now", Moments.bound(Moments.now(clock)))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private List<Pending> find(String sql, @Nullable UUID user, @Nullable Instant before) {
    var statement =
        database
            .sql(sql)
            .param("now", Moments.bound(Moments.now(clock)))
            .param("user", user == null ? null : user.toString());
    if (before != null) {
      statement = statement.param("before", Moments.bound(before));
    }
    return statement
        .query((row, number) ->
            new Pending(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getString("reason"),
                Moments.read(row, "ends_at")))
        .list();
  }
}
