package org.candorcrm.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Recent;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises the keys that programs send. */
@Component
public final class Keys {

  private static final Pattern KEY = Pattern.compile("candor_([0-9a-f]{8})_([A-Za-z0-9_-]{43})");
  private static final Pattern AGENT = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");
  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final Recent<String, Optional<Use>> recent;
  private final Cache<UUID, Boolean> used =
      Caffeine.newBuilder().expireAfterWrite(USED_EVERY).maximumSize(50_000).build();

  Keys(Database database, Clock clock, Freshness freshness) {
    this.database = database;
    this.clock = clock;
    this.recent = new Recent<>(freshness);
  }

  /** Whose request a key makes. */
  public record Use(UUID id, Workspace workspace, UUID user, @Nullable String role, int source) {}

  /** What a key opens, unless it is unknown, revoked, expired, or its owner is not active. */
  public Optional<Use> find(String key, String address, @Nullable String agent) {
    var parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var hash = Tokens.hash(parts.group(2));
    var use = recent.get(HexFormat.of().formatHex(hash), () -> read(parts.group(1), hash));
    use.ifPresent(known -> use(known.id(), address, name(agent)));
    return use;
  }

  private Optional<Use> read(String prefix, byte[] hash) {
    return database
        .sql(
            """
            select k.id, k.user_id, k.role, k.source, w.id workspace, w.name, w.schema_name
            from control.api_keys k
            join control.workspaces w on w.id = k.workspace_id
            join control.memberships m on m.workspace_id = k.workspace_id
              and m.user_id = k.user_id and m.active and m.accepted_at is not null
            where k.prefix = ? and k.hash = ? and k.revoked_at is null
              and (k.expires_at is null or k.expires_at > ?)\
            """)
        .params(prefix, hash, Moments.bound(Moments.now(clock)))
        .query((row, number) -> use(row))
        .optional();
  }

  private static Use use(ResultSet row) throws SQLException {
    var workspace =
        new Workspace(
            row.getObject("workspace", UUID.class),
            row.getString("name"),
            row.getString("schema_name"));
    return new Use(
        row.getObject("id", UUID.class),
        workspace,
        row.getObject("user_id", UUID.class),
        row.getString("role"),
        row.getInt("source"));
  }

  /** What a program calls itself, without its version and all else that it says. */
  private static @Nullable String name(@Nullable String agent) {
    var name = AGENT.matcher(agent == null ? "" : agent);
    return name.lookingAt() ? name.group() : null;
  }

  private void use(UUID key, String address, @Nullable String agent) {
    if (used.asMap().putIfAbsent(key, true) == null) {
      database
          .sql(
              """
              update control.api_keys set last_used_at = ?, last_address = ?, last_agent = ?
              where id = ?::uuid\
              """)
          .param(Moments.bound(Moments.now(clock)))
          .param(address)
          .param(agent)
          .param(key.toString())
          .update();
    }
  }
}
