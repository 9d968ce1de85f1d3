package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.Set;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** What confidential closures keep out of every figure. */
@Component
final class Secrets {

  /** Of a closure {@code x}, at {@code :now}. */
  static final String IN_FORCE =
      "x.kind = 'confidential' and x.agreed_at is not null and x.ended_at is null"
          + " and x.ends_at > :now";

  private final Database database;

  Secrets(Database database) {
    this.database = database;
  }

  /** Ids of fields that nobody may hear of. */
  Set<Integer> fields(Instant now) {
    return Set.copyOf(
        database
            .sql("select x.field from {ws}.closures x where x.field is not null and " + IN_FORCE)
            .param("now", Moments.bound(now))
            .query((row, number) -> row.getInt(1))
            .list());
  }
}
