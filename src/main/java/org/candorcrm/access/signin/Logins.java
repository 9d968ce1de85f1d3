package org.candorcrm.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can sign in to this installation. */
@Component
public final class Logins {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]+");
  private static final int LONGEST_EMAIL = 254;

  private final Database database;
  private final PasswordHashes hashes;
  private final Clock clock;

  Logins(Database database, PasswordHashes hashes, Clock clock) {
    this.database = database;
    this.hashes = hashes;
    this.clock = clock;
  }

  /**
   * @param secret the sealed secret of the second factor, if one was begun
   * @param confirmed whether the second factor counts
   * @param lastStep the last time step of a code that was used
   */
  record Login(
      UUID id,
      String email,
      @Nullable String passwordHash,
      byte @Nullable [] secret,
      boolean confirmed,
      long lastStep) {}

  static String fold(String email) {
    return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * The address without surrounding space.
   *
   * @throws Problem {@code email_invalid}
   */
  public static String checked(String email) {
    var address = email.strip();
    if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
      throw Problem.invalid("email_invalid").field("email");
    }
    return address;
  }

  Optional<Login> find(String email) {
    return database
        .sql(
            """
            select id, email, password_hash, totp_secret, totp_confirmed_at, totp_last_step
            from control.logins where email_folded = ?\
            """)
        .param(fold(email))
        .query((row, number) -> login(row))
        .optional();
  }

  Login get(UUID id) {
    return database
        .sql(
            """
            select id, email, password_hash, totp_secret, totp_confirmed_at, totp_last_step
            from control.logins where id = ?::uuid\
            """)
        .param(id.toString())
        .query((row, number) -> login(row))
        .single();
  }

  private static Login login(ResultSet row) throws SQLException {
    return new Login(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("password_hash"),
        row.getBytes("totp_secret"),
        row.getObject("totp_confirmed_at") != null,
        row.getLong("totp_last_step"));
  }

  /** What to store for a password; slow on purpose, so call it outside transactions. */
  public String hash(String password) {
    return hashes.hash(password);
  }

  boolean matches(String password, @Nullable String hash) {
    return hashes.matches(password, hash);
  }

  /**
   * The login with this e-mail, made if there is none. An existing one keeps its password: who may
   * add it to another workspace must not be able to take it over.
   */
  public UUID findOrCreate(String email, @Nullable String passwordHash) {
    var now = Moments.bound(Moments.now(clock));
    database
        .sql(
            """
            insert into control.logins
              (id, email, email_folded, password_hash, password_set_at, created_at)
            values (?::uuid, ?, ?, ?, ?, ?) on conflict (email_folded) do nothing\
            """)
        .param(Ids.next().toString())
        .param(email)
        .param(fold(email))
        .param(passwordHash)
        .param(passwordHash == null ? null : now)
        .param(now)
        .update();
    return find(email).orElseThrow().id();
  }

  public void setPassword(UUID login, String passwordHash) {
    database
        .sql("update control.logins set password_hash = ?, password_set_at = ? where id = ?::uuid")
        .params(passwordHash, Moments.bound(Moments.now(clock)), login.toString())
        .update();
  }

  /** The login that signs in with this e-mail, if there is one. */
  public Optional<UUID> idOf(String email) {
    return find(email).map(Login::id);
  }

  /** Takes a login away that belongs to no workspace. */
  public void forgetUnused(UUID login) {
    database
        .sql(
            """
            delete from control.logins l where l.id = ?::uuid
              and not exists (select 1 from control.memberships m where m.login_id = l.id)\
            """)
        .param(login.toString())
        .update();
  }

  /** Changes the e-mail that somebody signs in with. */
  public void setEmail(UUID login, String email) {
    try {
      database
          .sql("update control.logins set email = ?, email_folded = ? where id = ?::uuid")
          .params(email, fold(email), login.toString())
          .update();
    } catch (org.springframework.dao.DuplicateKeyException taken) {
      throw Problem.of(Problem.Status.CONFLICT, "email_taken").field("email");
    }
  }

  /**
   * Whether an administrator of this workspace may change the login: it is nowhere else, or only
   * where its owner was invited and has not accepted.
   */
  public boolean onlyIn(UUID login, UUID workspace) {
    return database
        .sql(
            """
            select not exists (select 1 from control.memberships
              where login_id = ?::uuid and workspace_id <> ?::uuid
                and accepted_at is not null) alone\
            """)
        .params(login.toString(), workspace.toString())
        .query((row, number) -> row.getBoolean("alone"))
        .single();
  }
}
