package org.candorcrm.insight.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** Whose digest of which week holds what. */
@Component
final class DigestTable {

  private static final int KEPT_WEEKS = 60;

  private final Database database;

  DigestTable(Database database) {
    this.database = database;
  }

  record Kept(UUID id, LocalDate week, List<String> keys) {
    Kept {
      keys = List.copyOf(keys);
    }
  }

  Optional<Kept> of(UUID user, LocalDate week) {
    return database
        .sql("select id, week, keys from {ws}.digests where user_id = ? and week = ?")
        .params(user, week)
        .query((row, number) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getObject("week", LocalDate.class),
                List.of((String[]) row.getArray("keys").getArray())))
        .optional();
  }

  /** Whether there was none yet. */
  boolean keep(UUID user, Kept one, Instant now) {
    return database
            .sql(
                """
                insert into {ws}.digests (user_id, week, id, keys, made_at) values (?, ?, ?, ?, ?)
                on conflict (user_id, week) do nothing\
                """)
            .params(
                user, one.week(), one.id(), one.keys().toArray(String[]::new), Moments.bound(now))
            .update()
        > 0;
  }

  void forget(LocalDate week) {
    database
        .sql("delete from {ws}.digests where week < ?")
        .param(week.minusWeeks(KEPT_WEEKS))
        .update();
  }

  List<UUID> readers() {
    return database
        .sql("select id from {ws}.users where active order by id")
        .query(UUID.class)
        .list();
  }
}
