package org.candorcrm.activities.today;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody does not want to do today. */
@Component
public class Dismissals {

  private static final Pattern KEY =
      Pattern.compile("(task|meeting|answer|deal|lead):[0-9a-f-]{36}");

  private final Database database;

  Dismissals(Database database) {
    this.database = database;
  }

  Set<String> of(UUID user, Instant now) {
    return new HashSet<>(
        database
            .sql("select key from {ws}.dismissals where user_id = ? and until > ?")
            .params(user, Moments.bound(now))
            .query(String.class)
            .list());
  }

  void put(UUID user, String key, Instant until, @Nullable String reason) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.notFound("today_entry_unknown");
    }
    database
        .sql(
            """
            insert into {ws}.dismissals (user_id, key, until, reason)
            values (:user, :key, :until, :reason)
            on conflict (user_id, key) do update
              set until = excluded.until, reason = excluded.reason
            """)
        .param("user", user)
        .param("key", key)
        .param("until", Moments.bound(until))
        .param("reason", reason)
        .update();
  }

  void remove(UUID user, String key) {
    database
        .sql("delete from {ws}.dismissals where user_id = ? and key = ?")
        .params(user, key)
        .update();
  }

  /** Forgets what is over; a job calls it every night. */
  public int forget(Instant now) {
    return database
        .sql("delete from {ws}.dismissals where until < ?")
        .param(Moments.bound(now))
        .update();
  }
}
