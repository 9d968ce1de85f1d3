package org.candorcrm.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Freshness;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspace;
import org.springframework.stereotype.Component;

/**
 * How a login comes to a further workspace: its owner says so, with a text that the administrator
 * handed to them. Knowing an e-mail, or having made a login for it, is not enough.
 */
@Component
public final class Invitations {

  /** How long a text is worth something. */
  public static final Duration LIFE = Duration.ofDays(7);

  private final Database database;
  private final Freshness freshness;
  private final Clock clock;

  Invitations(Database database, Freshness freshness, Clock clock) {
    this.database = database;
    this.freshness = freshness;
    this.clock = clock;
  }

  /** A new text for a user of the current workspace; an older one is worth nothing any more. */
  public String renew(UUID user) {
    var text = Tokens.next();
    database
        .sql(
            """
            update control.memberships set invitation_hash = ?, invitation_until = ?
             where workspace_id = ?::uuid and user_id = ?::uuid
            """)
        .params(
            Tokens.hash(text),
            Moments.bound(Moments.now(clock).plus(LIFE)),
            CurrentWorkspace.get().id().toString(),
            user.toString())
        .update();
    return text;
  }

  /** The workspace that the login joins, if the text is one for it. */
  public Optional<Workspace> accept(UUID login, String text) {
    var now = Moments.bound(Moments.now(clock));
    var joined =
        database
            .sql(
                """
                update control.memberships m
                   set accepted_at = coalesce(m.accepted_at, ?), invitation_hash = null
                  from control.workspaces w
                 where m.login_id = ?::uuid and m.invitation_hash = ? and m.invitation_until > ?
                   and w.id = m.workspace_id
                returning w.id, w.name, w.schema_name
                """)
            .params(now, login.toString(), Tokens.hash(text), now)
            .query((row, number) ->
                new Workspace(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
            .optional();
    freshness.changed();
    return joined;
  }

  /** Whether the owner of a login belongs to the current workspace by their own will. */
  public boolean accepted(UUID login) {
    return database
        .sql(
            """
            select exists (select 1 from control.memberships
              where login_id = ?::uuid and workspace_id = ?::uuid and accepted_at is not null) it
            """)
        .params(login.toString(), CurrentWorkspace.get().id().toString())
        .query((row, number) -> row.getBoolean("it"))
        .single();
  }
}
