package org.candorcrm.access.people;

import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.roles.RuleBook;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before users, teams and departments are changed. */
@Component
public final class PeopleChecks {

  private final Database database;
  private final RuleBook book;

  PeopleChecks(Database database, RuleBook book) {
    this.database = database;
    this.book = book;
  }

  /**
   * @throws Problem {@code capability_missing}
   */
  public static void may(Viewer viewer, Capability capability) {
    if (!viewer.may(capability)) {
      throw Problem.forbidden("capability_missing")
          .with("capability", capability.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /**
   * Nobody hands out, or takes over, more than they have themselves.
   *
   * @throws Problem {@code role_unknown}, {@code role_beyond_yours}
   */
  public void mayGrant(Viewer viewer, String role) {
    roleExists(role);
    var capabilities = book.rules().effective(role).capabilities();
    if (!viewer.rights().capabilities().containsAll(capabilities)) {
      throw Problem.forbidden("role_beyond_yours").with("role", role);
    }
  }

  public void roleExists(String role) {
    if (!book.rules().roles().containsKey(role)) {
      throw Problem.invalid("role_unknown").field("role").with("role", role);
    }
  }

  public void departmentExists(@Nullable UUID department) {
    exists(
        department,
        "department",
        "select 1 from {ws}.departments where id = ?::uuid and deleted_at is null");
  }

  public void userExists(@Nullable UUID user, String field) {
    exists(user, field, "select 1 from {ws}.users where id = ?::uuid");
  }

  private void exists(@Nullable UUID id, String field, String sql) {
    if (id != null
        && database.sql(sql).param(id.toString()).query((row, number) -> 1).list().isEmpty()) {
      throw Problem.invalid("reference_unknown").field(field).with("id", id);
    }
  }

  /** Changes that may take the last administrator away wait for each other. */
  public void lockAdministrators() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("candor administrators " + CurrentWorkspace.get().schema())
        .query((row, number) -> 1)
        .list();
  }

  /**
   * Call it inside the transaction, after the change.
   *
   * @throws Problem {@code last_administrator}
   */
  public void administratorRemains() {
    boolean remains =
        database
            .sql(
                """
                select exists (select 1 from {ws}.users u join {ws}.roles r on r.name = u.role
                  where u.active and r.capabilities @> '{ADMINISTER_USERS,ADMINISTER_ROLES}')
                  remains\
                """)
            .query((row, number) -> row.getBoolean("remains"))
            .single();
    if (!remains) {
      throw Problem.of(Problem.Status.CONFLICT, "last_administrator");
    }
  }
}
