package org.candorcrm.activities.looks;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers the last look of each user at each place, for half a year. */
@Component
public class Looks {

  private static final Duration KEPT = Duration.ofDays(180);

  /** So many lists of one user are remembered with what was in them: any filter makes another. */
  static final int MOST_LISTS = 100;

  private final Database database;

  Looks(Database database) {
    this.database = database;
  }

  Optional<Look> find(UUID user, Place place) {
    return database
        .sql(
            """
            select at, seen, seen is not null as kept from {ws}.looks
             where user_id = ? and record_type = ? and place = ?
            """)
        .params(user, place.type(), place.id())
        .query((row, number) ->
            new Look(
                Moments.read(row, "at"),
                row.getBoolean("kept") ? IdArrays.read(row, "seen") : null))
        .optional();
  }

  /** The present moment by the clock that stamps the change log: the two are compared. */
  Instant now() {
    return database
        .sql("select clock_timestamp() as at")
        .query((row, number) -> Moments.read(row, "at"))
        .single();
  }

  void remember(UUID user, Place place, Instant at, @Nullable Collection<UUID> seen) {
    database
        .sql(
            """
            insert into {ws}.looks (user_id, record_type, place, at, seen)
            values (:user, :type, :place, :at, :seen::uuid[])
            on conflict (user_id, record_type, place)
            do update set at = excluded.at, seen = excluded.seen
            """)
        .param("user", user)
        .param("type", place.type())
        .param("place", place.id())
        .param("at", Moments.bound(at))
        .param("seen", seen == null ? null : IdArrays.bound(seen))
        .update();
    if (seen != null) {
      forgetOldLists(user);
    }
  }

  private void forgetOldLists(UUID user) {
    database
        .sql(
            """
            delete from {ws}.looks l
             using (select record_type, place, row_number() over (order by at desc) as age
                      from {ws}.looks where user_id = :user and seen is not null) old
             where l.user_id = :user and l.record_type = old.record_type and l.place = old.place
               and old.age > :most
            """)
        .param("user", user)
        .param("most", MOST_LISTS)
        .update();
  }

  /** Forgets looks of long ago; a job calls it every night. */
  public int forget(Instant now) {
    return database
        .sql("delete from {ws}.looks where at < ?")
        .param(Moments.bound(now.minus(KEPT)))
        .update();
  }
}
