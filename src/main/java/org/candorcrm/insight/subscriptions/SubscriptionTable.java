package org.candorcrm.insight.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.insight.subscriptions.Subscription.Kind;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The rows of subscriptions. */
@Component
final class SubscriptionTable {

  private static final String SELECT =
      """
      select id, user_id, kind, subject, title, every, day, hour, by_mail, next_at, ended_at,
             ended_why
        from {ws}.subscriptions where\
      """;
  private static final int AT_ONCE = 200;

  private final Database database;

  SubscriptionTable(Database database) {
    this.database = database;
  }

  /** Those that come, then those that ended, the latest first. */
  List<Subscription> of(UUID user) {
    return database
        .sql(SELECT + " user_id = ? order by ended_at desc nulls first, title, id limit 200")
        .param(user)
        .query((row, number) -> subscription(row))
        .list();
  }

  Optional<Subscription> running(UUID id) {
    return database
        .sql(SELECT + " id = ? and ended_at is null")
        .param(id)
        .query((row, number) -> subscription(row))
        .optional();
  }

  List<Subscription> due(Instant now) {
    return database
        .sql(SELECT + " ended_at is null and next_at <= ? order by next_at, id limit " + AT_ONCE)
        .param(Moments.bound(now))
        .query((row, number) -> subscription(row))
        .list();
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("subject", UUID.class),
        row.getString("title"),
        new Rhythm(
            Rhythm.Every.of(row.getString("every")),
            row.getObject("day", Integer.class),
            row.getInt("hour")),
        row.getBoolean("by_mail"),
        Moments.read(row, "next_at"),
        Moments.readOrNull(row, "ended_at"),
        row.getString("ended_why"));
  }

  /** One of a subject for each user: a second one takes the place of the first. */
  void keep(Subscription one, Instant now) {
    database
        .sql(
            """
            insert into {ws}.subscriptions as s (id, user_id, kind, subject, title, every, day,
              hour, by_mail, next_at, created_at)
            values (:id, :user, :kind, :subject, :title, :every, :day, :hour, :mail, :next, :now)
            on conflict (user_id, subject) do update
               set title = excluded.title, every = excluded.every, day = excluded.day,
                   hour = excluded.hour, by_mail = excluded.by_mail, next_at = excluded.next_at,
                   ended_at = null, ended_why = null
            """)
        .param("id", one.id())
        .param("user", one.user())
        .param("kind", one.kind().word())
        .param("subject", one.subject())
        .param("title", one.title())
        .param("every", one.rhythm().every().word())
        .param("day", one.rhythm().day(), Types.INTEGER)
        .param("hour", one.rhythm().hour())
        .param("mail", one.byMail())
        .param("next", Moments.bound(one.nextAt()))
        .param("now", Moments.bound(now))
        .update();
  }

  boolean remove(UUID user, Kind kind, UUID subject) {
    return database
            .sql("delete from {ws}.subscriptions where user_id = ? and kind = ? and subject = ?")
            .params(user, kind.word(), subject)
            .update()
        > 0;
  }

  /** Whether it was still due then: whoever is second delivers nothing. */
  boolean advance(Subscription one, String title, Instant next) {
    return database
            .sql(
                """
                update {ws}.subscriptions set next_at = ?, title = ?
                 where id = ? and next_at = ? and ended_at is null
                """)
            .params(Moments.bound(next), title, one.id(), Moments.bound(one.nextAt()))
            .update()
        == 1;
  }

  /** Whether it was still due then. */
  boolean end(Subscription one, String why, Instant now) {
    return database
            .sql(
                """
                update {ws}.subscriptions set ended_at = ?, ended_why = ?
                 where id = ? and next_at = ? and ended_at is null
                """)
            .params(Moments.bound(now), why, one.id(), Moments.bound(one.nextAt()))
            .update()
        == 1;
  }
}
