package org.candorcrm.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.people.CreatingUsers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The users of the current workspace, for the console, imports and demo companies. */
@Component
public final class Users {

  private final Database database;
  private final CreatingUsers creating;
  private final Audit audit;

  Users(Database database, CreatingUsers creating, Audit audit) {
    this.database = database;
    this.creating = creating;
    this.audit = audit;
  }

  /**
   * Creates a user. A login with this e-mail that exists already keeps its password.
   *
   * @param name null: what stands before the @
   * @param password null: cannot sign in until an administrator sets one
   * @param role name of a role, for example {@code representative}
   * @throws Problem {@code email_invalid}, {@code password_too_short}, {@code password_too_long},
   *     {@code password_too_common}, {@code role_unknown}, {@code user_exists}
   */
  public UUID create(String email, @Nullable String name, @Nullable String password, String role) {
    var id = creating.create(email, name, password, role);
    audit.recordBy("console", "user_created", email, Map.of("role", role));
    return id;
  }

  /** What a user signs in with. */
  public String email(UUID user) {
    return database
        .sql("select email from {ws}.users where id = ?::uuid")
        .param(user.toString())
        .query((row, number) -> row.getString("email"))
        .single();
  }

  /** Whether anybody has come to this workspace yet. */
  public boolean any() {
    return database.sql("select exists (select 1 from {ws}.users)").query(Boolean.class).single();
  }

  /** The id of the user with this e-mail, active or not. */
  public Optional<UUID> find(String email) {
    return database
        .sql("select id from {ws}.users where email_folded = ?")
        .param(Folding.fold(email))
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }
}
