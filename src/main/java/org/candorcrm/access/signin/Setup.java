package org.candorcrm.access.signin;

import java.time.Clock;
import java.util.UUID;
import org.candorcrm.access.people.CreatingUsers;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first administrator: whoever reads the console of a new installation. */
@Component
final class Setup {

  private final Database database;
  private final Workspaces workspaces;
  private final CreatingUsers users;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Setup(
      Database database,
      Workspaces workspaces,
      CreatingUsers users,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.users = users;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether nobody in any workspace can administer users. */
  boolean needed() {
    return workspaces.all().stream().noneMatch(this::hasAdministrator);
  }

  private boolean hasAdministrator(Workspace workspace) {
    return CurrentWorkspace.call(
        workspace,
        () ->
            database
                .sql(
                    """
                    select exists (select 1 from {ws}.users u join {ws}.roles r on r.name = u.role
                      where u.active and r.capabilities @> '{ADMINISTER_USERS}') has\
                    """)
                .query((row, number) -> row.getBoolean("has"))
                .single());
  }

  /** A new token; an earlier one is worth nothing any more. */
  String newToken() {
    var token = Tokens.next();
    database
        .sql(
            """
            insert into control.setup_tokens (id, hash, created_at) values (1, ?, ?)
            on conflict (id) do update
              set hash = excluded.hash, created_at = excluded.created_at\
            """)
        .params(Tokens.hash(token), Moments.bound(Moments.now(clock)))
        .update();
    return token;
  }

  /**
   * @throws Problem {@code setup_refused}, and those of creating a workspace and a user
   */
  UUID run(String token, String workspaceName, String email, String name, String password) {
    Logins.checked(email);
    PasswordRules.check(password, email, name);
    if (!known(token) || !needed()) {
      throw refused();
    }
    var workspace =
        workspaces.find(workspaceName).orElseGet(() -> workspaces.create(workspaceName));
    return CurrentWorkspace.call(
        workspace,
        () -> transaction.execute(status -> administrator(token, email, name, password)));
  }

  private UUID administrator(String token, String email, String name, String password) {
    int used =
        database
            .sql("delete from control.setup_tokens where hash = ?")
            .param(Tokens.hash(token))
            .update();
    if (used == 0) {
      throw refused();
    }
    return users.create(email, name, password, "administrator");
  }

  private boolean known(String token) {
    return database
        .sql("select exists (select 1 from control.setup_tokens where hash = ?) known")
        .param(Tokens.hash(token))
        .query((row, number) -> row.getBoolean("known"))
        .single();
  }

  private static Problem refused() {
    return Problem.forbidden("setup_refused");
  }
}
