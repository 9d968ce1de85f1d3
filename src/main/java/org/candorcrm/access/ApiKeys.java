package org.candorcrm.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.signin.Tokens;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Keys for programs: {@code candor_<prefix>_<secret>}, never more than what their owner may do. */
@Component
public final class ApiKeys {

  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final Sources sources;
  private final Audit audit;
  private final Freshness freshness;
  private final Clock clock;

  ApiKeys(Database database, Sources sources, Audit audit, Freshness freshness, Clock clock) {
    this.database = database;
    this.sources = sources;
    this.audit = audit;
    this.freshness = freshness;
    this.clock = clock;
  }

  /** A key as lists show it; the secret is shown once, when it is made. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Listed(
      UUID id,
      String prefix,
      String name,
      UUID user,
      @Nullable String role,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /**
   * Makes a key for the user with this e-mail in the current workspace; for the console.
   *
   * @return the key in full, which is stored nowhere
   * @throws Problem {@code user_unknown}
   */
  public String create(String email, String name) {
    var user =
        database
            .sql("select id from {ws}.users where email_folded = ? and active")
            .param(org.candorcrm.platform.Folding.fold(email))
            .query((row, number) -> row.getObject("id", UUID.class))
            .optional()
            .orElseThrow(() -> Problem.notFound("user_unknown").with("user", email));
    var key = add(user, name, null, null);
    audit.recordBy("console", "key_created", name, Map.of("user", email));
    return key;
  }

  /** Makes a key for the viewer, narrowed to a role if one is given. */
  public String create(
      Viewer owner, String name, @Nullable String role, @Nullable Instant expires) {
    var key = add(owner.user(), name, role, expires);
    audit.record(owner, "key_created", name, role == null ? Map.of() : Map.of("role", role));
    return key;
  }

  private String add(UUID user, String name, @Nullable String role, @Nullable Instant expires) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.invalid("name_invalid").field("name").with("longest", LONGEST_NAME);
    }
    var id = Ids.next();
    var prefix = HexFormat.of().formatHex(Tokens.random(4));
    var secret = Tokens.next();
    int source = sources.of(Sources.Kind.API_CLIENT, id.toString(), name, null);
    database
        .sql(
            """
            insert into control.api_keys (id, prefix, hash, workspace_id, user_id, name, role,
              source, created_at, expires_at)
            values (?::uuid, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?)\
            """)
        .param(id.toString())
        .param(prefix)
        .param(Tokens.hash(secret))
        .param(CurrentWorkspace.get().id().toString())
        .param(user.toString())
        .param(name)
        .param(role)
        .param(source)
        .param(Moments.bound(Moments.now(clock)))
        .param(Moments.boundOrNull(expires))
        .update();
    return "candor_" + prefix + "_" + secret;
  }

  /** The viewer's own keys; all keys of the workspace for who administers users. */
  public List<Listed> list(Viewer viewer) {
    return database
        .sql(
            """
            select id, prefix, name, user_id, role, created_at, expires_at, last_used_at,
              revoked_at
            from control.api_keys
            where workspace_id = ?::uuid and (user_id = ?::uuid or ?) order by created_at, id\
            """)
        .params(
            CurrentWorkspace.get().id().toString(),
            viewer.user().toString(),
            viewer.may(Capability.ADMINISTER_USERS))
        .query((row, number) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getObject("id", UUID.class),
        row.getString("prefix"),
        row.getString("name"),
        row.getObject("user_id", UUID.class),
        row.getString("role"),
        Moments.read(row, "created_at"),
        Moments.readOrNull(row, "expires_at"),
        Moments.readOrNull(row, "last_used_at"),
        Moments.readOrNull(row, "revoked_at"));
  }

  /**
   * Revokes a key at once on this node, within two seconds elsewhere.
   *
   * @throws Problem {@code key_unknown} also for a key that the viewer may not see
   */
  public void revoke(Viewer viewer, UUID key) {
    int revoked =
        database
            .sql(
                """
                update control.api_keys set revoked_at = coalesce(revoked_at, ?)
                where id = ?::uuid and workspace_id = ?::uuid and (user_id = ?::uuid or ?)\
                """)
            .params(
                Moments.bound(Moments.now(clock)),
                key.toString(),
                CurrentWorkspace.get().id().toString(),
                viewer.user().toString(),
                viewer.may(Capability.ADMINISTER_USERS))
            .update();
    if (revoked == 0) {
      throw Problem.notFound("key_unknown");
    }
    freshness.changed();
    audit.record(viewer, "key_revoked", key.toString(), Map.of());
  }
}
