package org.candorcrm.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Recent;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sign-ins of browsers: opening, recognising, listing and ending them. */
@Component
public final class Sessions {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final int FORGET_ONE_IN = 100;
  private static final int LONGEST_AGENT = 200;

  private final Database database;
  private final Clock clock;
  private final Freshness freshness;
  private final Duration idle;
  private final Duration longest;
  private final Recent<String, Optional<Session>> recent;
  private final Cache<UUID, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(SEEN_EVERY).maximumSize(50_000).build();

  Sessions(
      Database database,
      Clock clock,
      Freshness freshness,
      @Value("${candor.sign-in.idle:P3D}") Duration idle,
      @Value("${candor.sign-in.longest:P30D}") Duration longest) {
    this.database = database;
    this.clock = clock;
    this.freshness = freshness;
    this.idle = idle;
    this.longest = longest;
    this.recent = new Recent<>(freshness);
  }

  /** A listed sign-in. */
  record Listed(
      UUID id,
      Instant createdAt,
      Instant lastSeenAt,
      Instant endsAt,
      String address,
      String agent) {}

  Duration longest() {
    return longest;
  }

  /** Opens a sign-in and answers its token, which is stored nowhere. */
  String open(UUID login, UUID workspace, String address, String agent) {
    var token = Tokens.next();
    var now = Moments.now(clock);
    if (ThreadLocalRandom.current().nextInt(FORGET_ONE_IN) == 0) {
      forget(now);
    }
    database
        .sql(
            """
            insert into control.sign_ins (id, token_hash, login_id, workspace_id, created_at,
              last_seen_at, expires_at, address, agent)
            values (?::uuid, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?)\
            """)
        .param(Ids.next().toString())
        .param(Tokens.hash(token))
        .param(login.toString())
        .param(workspace.toString())
        .param(Moments.bound(now))
        .param(Moments.bound(now))
        .param(Moments.bound(now.plus(longest)))
        .param(address)
        .param(agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent)
        .update();
    database
        .sql(
            """
            update control.memberships set joined_at = ?
            where login_id = ?::uuid and workspace_id = ?::uuid and joined_at is null\
            """)
        .params(Moments.bound(now), login.toString(), workspace.toString())
        .update();
    return token;
  }

  /** What ended long ago is of no use to anybody; the audit log knows that it was. */
  private void forget(Instant now) {
    database
        .sql("delete from control.sign_ins where expires_at < ?")
        .param(Moments.bound(now.minus(longest)))
        .update();
  }

  /** The session that a token opens, unless it ended, expired or was idle for too long. */
  public Optional<Session> find(String token) {
    var hash = Tokens.hash(token);
    var session = recent.get(HexFormat.of().formatHex(hash), () -> read(hash));
    session.ifPresent(this::see);
    return session;
  }

  private Optional<Session> read(byte[] hash) {
    var now = Moments.now(clock);
    var rows =
        database
            .sql(
                """
                select s.id, s.login_id, s.last_seen_at, s.workspace_id chosen,
                  w.id workspace, w.name, w.schema_name, m.user_id
                from control.sign_ins s
                join control.memberships m on m.login_id = s.login_id and m.active
                  and m.accepted_at is not null
                join control.workspaces w on w.id = m.workspace_id
                where s.token_hash = ? and s.ended_at is null and s.expires_at > ?
                  and s.last_seen_at > ?
                order by m.created_at, w.name\
                """)
            .params(hash, Moments.bound(now), Moments.bound(now.minus(idle)))
            .query((row, number) -> session(row))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var first = rows.getFirst();
    var memberships = rows.stream().flatMap(s -> s.memberships().stream()).toList();
    return Optional.of(
        new Session(first.id(), first.login(), first.lastSeen(), first.chosen(), memberships));
  }

  private static Session session(ResultSet row) throws SQLException {
    var workspace =
        new Workspace(
            row.getObject("workspace", UUID.class),
            row.getString("name"),
            row.getString("schema_name"));
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("login_id", UUID.class),
        Moments.read(row, "last_seen_at"),
        row.getObject("chosen", UUID.class),
        List.of(new Session.Membership(workspace, row.getObject("user_id", UUID.class))));
  }

  private void see(Session session) {
    var now = Moments.now(clock);
    if (session.lastSeen().plus(SEEN_EVERY).isAfter(now)
        || seen.asMap().putIfAbsent(session.id(), true) != null) {
      return;
    }
    database
        .sql("update control.sign_ins set last_seen_at = ? where id = ?::uuid")
        .params(Moments.bound(now), session.id().toString())
        .update();
  }

  List<Listed> of(UUID login) {
    var now = Moments.now(clock);
    return database
        .sql(
            """
            select id, created_at, last_seen_at, expires_at, address, agent from control.sign_ins
            where login_id = ?::uuid and ended_at is null and expires_at > ? and last_seen_at > ?
            order by last_seen_at desc, id\
            """)
        .params(login.toString(), Moments.bound(now), Moments.bound(now.minus(idle)))
        .query((row, number) ->
            new Listed(
                row.getObject("id", UUID.class),
                Moments.read(row, "created_at"),
                Moments.read(row, "last_seen_at"),
                Moments.read(row, "expires_at"),
                row.getString("address"),
                row.getString("agent")))
        .list();
  }

  /** From now on requests of this sign-in mean another workspace, unless they say otherwise. */
  void choose(Session session, UUID workspace) {
    database
        .sql("update control.sign_ins set workspace_id = ?::uuid where id = ?::uuid")
        .params(workspace.toString(), session.id().toString())
        .update();
    freshness.changed();
  }

  /** Ends one sign-in of a login; answers whether there was one. */
  boolean end(UUID login, UUID session) {
    int ended =
        database
            .sql(
                """
                update control.sign_ins set ended_at = ?
                where id = ?::uuid and login_id = ?::uuid and ended_at is null\
                """)
            .params(Moments.bound(Moments.now(clock)), session.toString(), login.toString())
            .update();
    freshness.changed();
    return ended == 1;
  }

  /** Ends all sign-ins of a login except this one (null: all of them). */
  public void endOthers(UUID login, @org.jspecify.annotations.Nullable UUID kept) {
    database
        .sql(
            """
            update control.sign_ins set ended_at = ?
            where login_id = ?::uuid and ended_at is null and id is distinct from ?::uuid\
            """)
        .param(Moments.bound(Moments.now(clock)))
        .param(login.toString())
        .param(kept == null ? null : kept.toString())
        .update();
    freshness.changed();
  }
}
