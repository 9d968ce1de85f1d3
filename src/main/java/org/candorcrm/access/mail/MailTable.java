package org.candorcrm.access.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail that is on its way, and what became of it. What it says is kept nowhere. */
@Component
final class MailTable {

  private static final int SHOWN = 50;

  private final Database database;

  MailTable(Database database) {
    this.database = database;
  }

  /**
   * @param outcome waiting, handed (the server is taking it), sent, unsure (it may have taken it),
   *     failed, or dropped (there was nothing to tell any more)
   * @param problem code of why it did not arrive
   */
  record Entry(
      UUID id,
      UUID user,
      String name,
      String kind,
      UUID about,
      Instant madeAt,
      int tries,
      String outcome,
      @Nullable String problem,
      @Nullable Instant endedAt) {

    boolean waits() {
      return outcome.equals("waiting");
    }
  }

  /** Empty where it was posted before. */
  Optional<UUID> add(UUID user, String kind, String key, UUID about, Instant now) {
    return database
        .sql(
            """
            insert into {ws}.mails (id, user_id, kind, key, about, made_at, outcome)
            values (:id, :user, :kind, :key, :about, :now, 'waiting')
            on conflict (user_id, kind, key) do nothing returning id
            """)
        .param("id", Ids.next())
        .param("user", user)
        .param("kind", kind)
        .param("key", key)
        .param("about", about)
        .param("now", Moments.bound(now))
        .query(UUID.class)
        .optional();
  }

  private static final String SELECT =
      """
      select m.id, m.user_id, u.name, m.kind, m.about, m.made_at, m.tries, m.outcome, m.problem,
             m.ended_at
        from {ws}.mails m join {ws}.users u on u.id = m.user_id\
      """;

  Optional<Entry> find(UUID id) {
    return database
        .sql(SELECT + " where m.id = ?")
        .param(id)
        .query((row, number) -> entry(row))
        .optional();
  }

  List<Entry> newest() {
    return database
        .sql(SELECT + " order by m.made_at desc, m.id desc limit " + SHOWN)
        .query((row, number) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getObject("about", UUID.class),
        Moments.read(row, "made_at"),
        row.getInt("tries"),
        row.getString("outcome"),
        row.getString("problem"),
        Moments.readOrNull(row, "ended_at"));
  }

  /** Whether it still waited: one that is handed over is never handed over again. */
  boolean handOver(UUID id) {
    return database
            .sql("update {ws}.mails set outcome = 'handed' where id = ? and outcome = 'waiting'")
            .param(id)
            .update()
        == 1;
  }

  /** What came of one try. */
  void tried(UUID id, String outcome, @Nullable String problem, Instant now) {
    database
        .sql(
            """
            update {ws}.mails
               set tries = tries + 1, outcome = :outcome, problem = :problem,
                   ended_at = case when :outcome = 'waiting' then null else :now end
             where id = :id
            """)
        .param("outcome", outcome)
        .param("problem", problem)
        .param("now", Moments.bound(now))
        .param("id", id)
        .update();
  }

  void forget(Instant before) {
    database.sql("delete from {ws}.mails where ended_at < ?").param(Moments.bound(before)).update();
  }

  Optional<String> address(UUID user) {
    return database
        .sql("select email from {ws}.users where id = ? and active")
        .param(user)
        .query(String.class)
        .optional();
  }
}
