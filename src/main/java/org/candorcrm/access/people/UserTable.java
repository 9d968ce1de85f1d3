package org.candorcrm.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of users. */
@Component
public final class UserTable {

  private final Database database;

  UserTable(Database database) {
    this.database = database;
  }

  public User get(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("user_unknown").with("user", id));
  }

  Optional<User> find(UUID id) {
    return database
        .sql(
            """
            select id, version, name, initials, email, role, department_id, manager_id, active, time_zone,
              locale, created_at, updated_at
            from {ws}.users where id = ?::uuid\
            """)
        .param(id.toString())
        .query((row, number) -> user(row))
        .optional();
  }

  public boolean active(UUID user) {
    return database
        .sql("select exists (select 1 from {ws}.users where id = ?::uuid and active) it")
        .param(user.toString())
        .query((row, number) -> row.getBoolean("it"))
        .single();
  }

  /** By which the user signs in, or null for who cannot. */
  public @Nullable UUID login(UUID user) {
    return database
        .sql("select login_id from {ws}.users where id = ?::uuid")
        .param(user.toString())
        .query((row, number) -> Optional.ofNullable(row.getObject("login_id", UUID.class)))
        .single()
        .orElse(null);
  }

  void signsInBy(UUID user, UUID login) {
    database
        .sql("update {ws}.users set login_id = ?::uuid where id = ?::uuid")
        .params(login.toString(), user.toString())
        .update();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("name"),
        row.getString("initials"),
        row.getString("email"),
        row.getString("role"),
        row.getObject("department_id", UUID.class),
        row.getObject("manager_id", UUID.class),
        row.getBoolean("active"),
        row.getString("time_zone"),
        row.getString("locale"),
        Moments.read(row, "created_at"),
        Moments.read(row, "updated_at"));
  }

  void insert(UUID id, UUID login, Profile user, @Nullable UUID creator, Instant now) {
    try {
      bound(
              database.sql(
                  """
                  insert into {ws}.users (id, login_id, name, name_folded, email, email_folded, role,
                    department_id, manager_id, active, time_zone, locale, search_text, created_at,
                    created_by, updated_at, updated_by)
                  values (:id::uuid, :login::uuid, :name, :name_folded, :email, :email_folded, :role,
                    :department::uuid, :manager::uuid, :active, :time_zone, :locale, :search_text,
                    :now, :by::uuid, :now, :by::uuid)\
                  """),
              user,
              now,
              creator)
          .param("id", id.toString())
          .param("login", login.toString())
          .update();
    } catch (DuplicateKeyException taken) {
      throw exists(user);
    }
  }

  private static StatementSpec bound(
      StatementSpec sql, Profile user, Instant now, @Nullable UUID by) {
    return sql.param("name", user.name())
        .param("name_folded", Folding.fold(user.name()))
        .param("email", user.email())
        .param("email_folded", Folding.fold(user.email()))
        .param("role", user.role())
        .param("department", text(user.department()))
        .param("manager", text(user.manager()))
        .param("active", user.active())
        .param("time_zone", user.timeZone())
        .param("locale", user.locale())
        .param("search_text", SearchText.of(user.name(), user.email()))
        .param("now", Moments.bound(now))
        .param("by", text(by));
  }

  /** Answers false when the version is not the current one any more. */
  boolean update(UUID id, int version, Profile user, UUID by, Instant now) {
    try {
      return bound(
                  database.sql(
                      """
                      update {ws}.users set version = version + 1, name = :name,
                        name_folded = :name_folded, email = :email, email_folded = :email_folded,
                        role = :role, department_id = :department::uuid, manager_id = :manager::uuid,
                        active = :active, time_zone = :time_zone, locale = :locale,
                        search_text = :search_text, updated_at = :now, updated_by = :by::uuid
                      where id = :id::uuid and version = :version\
                      """),
                  user,
                  now,
                  by)
              .param("id", id.toString())
              .param("version", version)
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      throw exists(user);
    }
  }

  /** What a user says of themselves; nobody else's change of it is lost, since it is all of it. */
  public void change(User before, Self self, Instant now) {
    database
        .sql(
            """
            update {ws}.users set version = version + 1, name = :name, name_folded = :name_folded,
              time_zone = :time_zone, locale = :locale, search_text = :search_text,
              updated_at = :now, updated_by = :id::uuid
            where id = :id::uuid\
            """)
        .param("id", before.id().toString())
        .param("name", self.name())
        .param("name_folded", Folding.fold(self.name()))
        .param("time_zone", self.timeZone())
        .param("locale", self.language())
        .param("search_text", SearchText.of(self.name(), before.email()))
        .param("now", Moments.bound(now))
        .update();
  }

  private static Problem exists(Profile user) {
    return Problem.of(Problem.Status.CONFLICT, "user_exists")
        .field("email")
        .with("email", user.email());
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
