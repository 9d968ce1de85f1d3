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
import org.candorcrm.access.signin.Logins;
import org.candorcrm.access.signin.PasswordRules;
import org.candorcrm.access.signin.SecondFactor;
import org.candorcrm.access.signin.Sessions;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
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
      logins.setEmail(ownLogin(before.id()), after.email());
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
      Map<String, Object> changed,
      String field,
      @org.jspecify.annotations.Nullable Object before,
      @org.jspecify.annotations.Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.put(field, java.util.Arrays.asList(before, after));
    }
  }

  void setPassword(Viewer viewer, UUID user, String password) {
    var target = table.get(user);
    checks.mayGrant(viewer, target.role());
    PasswordRules.check(password, target.email(), target.name());
    var login = ownLogin(user);
    logins.setPassword(login, logins.hash(password));
    sessions.endOthers(login, null);
    audit.record(viewer, "password_set", target.email(), Map.of());
  }

  void removeSecondFactor(Viewer viewer, UUID user) {
    var target = table.get(user);
    checks.mayGrant(viewer, target.role());
    var login = ownLogin(user);
    factor.remove(login);
    sessions.endOthers(login, null);
    audit.record(viewer, "second_factor_removed", target.email(), Map.of());
  }

  /** The login, unless it opens other workspaces too: their administrators have a say in it. */
  private UUID ownLogin(UUID user) {
    var login = table.login(user);
    if (login == null || !logins.onlyIn(login, CurrentWorkspace.get().id())) {
      throw Problem.of(Problem.Status.CONFLICT, "login_shared");
    }
    return login;
  }
}
