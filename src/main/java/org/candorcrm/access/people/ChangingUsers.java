package org.candorcrm.access.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.signin.Invitations;
import org.candorcrm.access.signin.Logins;
import org.candorcrm.access.signin.PasswordRules;
import org.candorcrm.access.signin.SecondFactor;
import org.candorcrm.access.signin.Sessions;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators change of users. */
@Component
final class ChangingUsers {

  private final Database database;
  private final UserTable table;
  private final PeopleChecks checks;
  private final Logins logins;
  private final Sessions sessions;
  private final SecondFactor factor;
  private final Invitations invitations;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChangingUsers(
      Database database,
      UserTable table,
      PeopleChecks checks,
      Logins logins,
      Sessions sessions,
      SecondFactor factor,
      Invitations invitations,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.table = table;
    this.checks = checks;
    this.logins = logins;
    this.sessions = sessions;
    this.factor = factor;
    this.invitations = invitations;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
    this.clock = clock;
  }

  User change(Viewer viewer, User before, Profile after) {
    checks.mayGrant(viewer, before.role());
    checks.mayGrant(viewer, after.role());
    checks.departmentExists(after.department());
    checks.userExists(after.manager(), "manager");
    if (before.id().equals(after.manager())) {
      throw Problem.invalid("manager_is_self").field("manager");
    }
    transaction.executeWithoutResult(status -> store(viewer, before, after));
    return table.get(before.id());
  }

  private void store(Viewer viewer, User before, Profile after) {
    checks.lockAdministrators();
    var now = Moments.now(clock);
    if (!table.update(before.id(), before.version(), after, viewer.user(), now)) {
      Versions.check(before.version(), table.get(before.id()).version());
    }
    checks.administratorRemains();
    if (!before.email().equals(after.email())) {
      changeEmail(before.id(), after.email());
    }
    database
        .sql(
            """
            update control.memberships set active = ?
            where workspace_id = ?::uuid and user_id = ?::uuid\
            """)
        .params(after.active(), CurrentWorkspace.get().id().toString(), before.id().toString())
        .update();
    freshness.changed();
    audit.record(viewer, "user_changed", after.email(), differences(before, after));
  }

  /**
   * Where the e-mail is that of a login already, its owner is asked to join instead; a login that
   * opens nothing any more goes.
   */
  private void changeEmail(UUID user, String email) {
    var own = ownLogin(user);
    var other = logins.idOf(email).filter(login -> !login.equals(own)).orElse(null);
    if (other == null && own != null) {
      logins.setEmail(own, email);
      return;
    }
    var login = other == null ? logins.findOrCreate(email, null) : other;
    database
        .sql(
            """
            update control.memberships set login_id = ?::uuid, invitation_hash = null,
              accepted_at = case when ? then now() end
            where workspace_id = ?::uuid and user_id = ?::uuid\
            """)
        .params(
            login.toString(),
            other == null,
            CurrentWorkspace.get().id().toString(),
            user.toString())
        .update();
    table.signsInBy(user, login);
    if (own != null) {
      logins.forgetUnused(own);
    }
  }

  private static Map<String, Object> differences(User before, Profile after) {
    var changed = new LinkedHashMap<String, Object>();
    note(changed, "name", before.name(), after.name());
    note(changed, "email", before.email(), after.email());
    note(changed, "role", before.role(), after.role());
    note(changed, "department", before.department(), after.department());
    note(changed, "manager", before.manager(), after.manager());
    note(changed, "active", before.active(), after.active());
    return changed;
  }

  private static void note(
      Map<String, Object> changed, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.put(field, java.util.Arrays.asList(before, after));
    }
  }

  void setPassword(Viewer viewer, UUID user, String password) {
    var target = table.get(user);
    checks.mayGrant(viewer, target.role());
    PasswordRules.check(password, target.email(), target.name());
    var login = ownLogin(user);
    var hash = logins.hash(password);
    if (login != null) {
      logins.setPassword(login, hash);
      sessions.endOthers(login, null);
    }
    audit.record(viewer, "password_set", target.email(), Map.of());
  }

  void removeSecondFactor(Viewer viewer, UUID user) {
    var target = table.get(user);
    checks.mayGrant(viewer, target.role());
    var login = ownLogin(user);
    if (login != null) {
      factor.remove(login);
      sessions.endOthers(login, null);
    }
    audit.record(viewer, "second_factor_removed", target.email(), Map.of());
  }

  /**
   * The login, unless it opens other workspaces too: their administrators have a say in it. None
   * where the person was asked to join and has not said yes: nothing is done then, and nothing
   * told.
   */
  private @Nullable UUID ownLogin(UUID user) {
    var login = table.login(user);
    if (login != null && !invitations.accepted(login)) {
      return null;
    }
    if (login == null || !logins.onlyIn(login, CurrentWorkspace.get().id())) {
      throw Problem.of(Problem.Status.CONFLICT, "login_shared");
    }
    return login;
  }
}
