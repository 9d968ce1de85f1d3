package org.candorcrm.access.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Sources;
import org.candorcrm.access.signin.Logins;
import org.candorcrm.access.signin.PasswordRules;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A user with login, membership and source, all or nothing. */
@Component
public final class CreatingUsers {

  private final Database database;
  private final UserTable table;
  private final PeopleChecks checks;
  private final Logins logins;
  private final Sources sources;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CreatingUsers(
      Database database,
      UserTable table,
      PeopleChecks checks,
      Logins logins,
      Sources sources,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.table = table;
    this.checks = checks;
    this.logins = logins;
    this.sources = sources;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** As {@link org.candorcrm.access.Users#create}. */
  public UUID create(String email, @Nullable String name, @Nullable String password, String role) {
    var called = name == null || name.isBlank() ? email.strip().split("@", 2)[0] : name;
    return create(new Profile(email, called, role, null, null, true, null, null), password, null);
  }

  UUID create(Profile user, @Nullable String password, @Nullable UUID creator) {
    checks.roleExists(user.role());
    checks.departmentExists(user.department());
    checks.userExists(user.manager(), "manager");
    if (password != null) {
      PasswordRules.check(password, user.email(), user.name());
    }
    var hash = password == null ? null : logins.hash(password);
    var id = Ids.next();
    transaction.executeWithoutResult(status -> insert(id, user, hash, creator));
    return id;
  }

  /**
   * Somebody who signs in elsewhere is asked first. The answer is the same: that would tell of
   * other workspaces.
   */
  private void insert(UUID id, Profile user, @Nullable String hash, @Nullable UUID creator) {
    var now = Moments.now(clock);
    var login = logins.findOrCreate(user.email(), hash);
    table.insert(id, login, user, creator, now);
    boolean asked = creator != null && !logins.onlyIn(login, CurrentWorkspace.get().id());
    database
        .sql(
            """
            insert into control.memberships
              (login_id, workspace_id, user_id, active, created_at, accepted_at, joined_at)
            values (?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?)
            on conflict (login_id, workspace_id) do update
              set user_id = excluded.user_id, active = excluded.active\
            """)
        .params(
            Arrays.asList(
                login.toString(),
                CurrentWorkspace.get().id().toString(),
                id.toString(),
                user.active(),
                Moments.bound(now),
                asked ? null : Moments.bound(now),
                creator == null && hash != null ? Moments.bound(now) : null))
        .update();
    sources.of(Sources.Kind.USER, id.toString(), user.name(), user.department());
    freshness.changed();
  }
}
