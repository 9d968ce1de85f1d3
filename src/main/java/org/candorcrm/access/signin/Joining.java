package org.candorcrm.access.signin;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who was handed an invitation chooses a password. It gives no more than an administrator
 * has, who may set passwords: a login that opens other workspaces keeps its own.
 */
@Component
final class Joining {

  private final Database database;
  private final Logins logins;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Freshness freshness;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Joining(
      Database database,
      Logins logins,
      Sessions sessions,
      Throttle throttle,
      Freshness freshness,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.logins = logins;
    this.sessions = sessions;
    this.throttle = throttle;
    this.freshness = freshness;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whom an invitation was made for, and where to. */
  private record Invited(UUID login, String email, String name, UUID user, Workspace workspace) {}

  /**
   * Answers the e-mail to sign in with.
   *
   * @throws Problem {@code invitation_unknown}, {@code invitation_elsewhere}, and those of
   *     passwords
   */
  String join(String text, String password, String address) {
    throttle.attempt("invitation " + text, address);
    var invited = find(text);
    if (!logins.onlyIn(invited.login, invited.workspace.id())) {
      throw Problem.of(Status.CONFLICT, "invitation_elsewhere");
    }
    PasswordRules.check(password, invited.email, invited.name);
    var hash = logins.hash(password);
    CurrentWorkspace.run(
        invited.workspace,
        () -> transaction.executeWithoutResult(status -> store(invited, text, hash)));
    freshness.changed();
    throttle.succeeded("invitation " + text, address);
    return invited.email;
  }

  private Invited find(String text) {
    var found =
        database
            .sql(
                """
                select m.login_id, l.email, m.user_id, w.id, w.name, w.schema_name
                from control.memberships m
                join control.logins l on l.id = m.login_id
                join control.workspaces w on w.id = m.workspace_id
                where m.invitation_hash = ? and m.invitation_until > ? and m.active\
                """)
            .params(Tokens.hash(text), Moments.bound(Moments.now(clock)))
            .query((row, number) ->
                new Invited(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    "",
                    row.getObject(3, UUID.class),
                    new Workspace(
                        row.getObject(4, UUID.class), row.getString(5), row.getString(6))))
            .optional()
            .orElseThrow(() -> Problem.invalid("invitation_unknown").field("invitation"));
    return new Invited(found.login, found.email, name(found), found.user, found.workspace);
  }

  private String name(Invited invited) {
    return CurrentWorkspace.call(
        invited.workspace,
        () ->
            database
                .sql("select name from {ws}.users where id = ?::uuid")
                .param(invited.user.toString())
                .query((row, number) -> row.getString("name"))
                .single());
  }

  /** Only once: whoever comes second with the same text is too late. */
  private void store(Invited invited, String text, String hash) {
    int taken =
        database
            .sql(
                """
                update control.memberships set invitation_hash = null, invitation_until = null,
                  accepted_at = coalesce(accepted_at, ?)
                where login_id = ?::uuid and workspace_id = ?::uuid and invitation_hash = ?\
                """)
            .params(
                Moments.bound(Moments.now(clock)),
                invited.login.toString(),
                invited.workspace.id().toString(),
                Tokens.hash(text))
            .update();
    if (taken == 0) {
      throw Problem.invalid("invitation_unknown").field("invitation");
    }
    logins.setPassword(invited.login, hash);
    sessions.endOthers(invited.login, null);
    audit.recordBy(invited.name, "password_chosen", invited.email, Map.of());
  }
}
