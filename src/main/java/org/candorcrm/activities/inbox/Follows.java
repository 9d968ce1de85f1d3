package org.candorcrm.activities.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** Who follows which record. */
@Component
class Follows {

  private final Database database;

  Follows(Database database) {
    this.database = database;
  }

  Optional<Instant> since(UUID user, int type, UUID record) {
    return database
        .sql("select since from {ws}.follows where user_id = ? and record_type = ? and record = ?")
        .params(user, type, record)
        .query((row, number) -> Moments.read(row, "since"))
        .optional();
  }

  /** From now on; who follows already goes on. */
  void begin(UUID user, int type, UUID record, Instant now) {
    database
        .sql(
            """
            insert into {ws}.follows (user_id, record_type, record, since)
            values (?, ?, ?, ?)
            on conflict (user_id, record_type, record) do nothing
            """)
        .params(user, type, record, Moments.bound(now))
        .update();
  }

  void end(UUID user, int type, UUID record) {
    database
        .sql("delete from {ws}.follows where user_id = ? and record_type = ? and record = ?")
        .params(user, type, record)
        .update();
  }
}
