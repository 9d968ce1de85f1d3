package org.candorcrm.access.roles;

import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.closures.Closing;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.people.PeopleChecks;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Making, changing and deleting roles; one that becomes narrower brings its closure. */
@Component
final class ChangingRoles {

  private final Database database;
  private final RoleTable table;
  private final ReadingRoles reading;
  private final PeopleChecks checks;
  private final Closing closing;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;

  ChangingRoles(
      Database database,
      RoleTable table,
      ReadingRoles reading,
      PeopleChecks checks,
      Closing closing,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction) {
    this.database = database;
    this.table = table;
    this.reading = reading;
    this.checks = checks;
    this.closing = closing;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
  }

  Role get(String name) {
    var role = reading.all().get(name);
    if (role == null) {
      throw Problem.notFound("role_unknown").with("role", name);
    }
    return role;
  }

  Role create(Viewer viewer, Role role, @Nullable Body closure) {
    noMoreThanOwn(viewer, role);
    transaction.executeWithoutResult(status -> {
      if (!table.insert(role)) {
        throw Problem.of(Status.CONFLICT, "role_exists").field("name").with("role", role.name());
      }
      if (role.narrow()) {
        narrow(viewer, role, closure);
      }
      freshness.changed();
      audit.record(viewer, "role_created", role.name(), RoleView.of(role));
    });
    return get(role.name());
  }

  Role change(Viewer viewer, Role before, Role after, @Nullable Body closure) {
    noMoreThanOwn(viewer, before);
    noMoreThanOwn(viewer, after);
    transaction.executeWithoutResult(status -> {
      checks.lockAdministrators();
      if (!table.update(after)) {
        Versions.check(before.version(), get(before.name()).version());
      }
      checks.administratorRemains();
      agreeAnew(viewer, before, after, closure);
      freshness.changed();
      audit.record(
          viewer,
          "role_changed",
          after.name(),
          Map.of("before", RoleView.of(before), "after", RoleView.of(after)));
    });
    return get(after.name());
  }

  /** What was agreed to is what the role kept back then, no more. */
  private void agreeAnew(Viewer viewer, Role before, Role after, @Nullable Body closure) {
    if (!after.narrow()) {
      closing.widen(viewer, after.name());
      return;
    }
    if (closure != null || !Objects.equals(before.narrowing(), after.narrowing())) {
      narrow(viewer, after, closure);
    }
  }

  private void narrow(Viewer viewer, Role role, @Nullable Body closure) {
    if (closure == null) {
      throw Problem.invalid("role_needs_closure").field("closure");
    }
    var owner = closure.optionalId("owner");
    closing.narrow(
        viewer,
        role.name(),
        closure.text("reason"),
        owner == null ? viewer.user() : owner,
        closure.moment("ends_at"));
  }

  void delete(Viewer viewer, Role role) {
    if (role.shipped()) {
      throw Problem.of(Status.CONFLICT, "role_shipped").with("role", role.name());
    }
    transaction.executeWithoutResult(status -> {
      if (inUse(role.name())) {
        throw Problem.of(Status.CONFLICT, "role_in_use").with("role", role.name());
      }
      table.delete(role);
      freshness.changed();
      audit.record(viewer, "role_deleted", role.name(), RoleView.of(role));
    });
  }

  private boolean inUse(String role) {
    return database
        .sql(
            """
            select exists (select 1 from {ws}.users where role = ?)
              or exists (select 1 from control.api_keys
                where workspace_id = ?::uuid and role = ? and revoked_at is null) used\
            """)
        .params(role, CurrentWorkspace.get().id().toString(), role)
        .query((row, number) -> row.getBoolean("used"))
        .single();
  }

  private static void noMoreThanOwn(Viewer viewer, Role role) {
    if (!viewer.rights().capabilities().containsAll(role.capabilities())) {
      throw Problem.forbidden("role_beyond_yours").with("role", role.name());
    }
  }
}
