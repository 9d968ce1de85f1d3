package org.candorcrm.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.candorcrm.platform.postgres.ExternalPostgres;
import org.jspecify.annotations.Nullable;

/**
 * One Candor with its data: the home directory, and the database that is either the embedded one of
 * this home or the one that {@code CANDOR_DATABASE_URL} names.
 */
final class Installation implements AutoCloseable {

  static final String DATABASE_URL = "CANDOR_DATABASE_URL";

  private final Path home;
  private final DatabaseLogin login;
  private final @Nullable EmbeddedPostgres embedded;

  private Installation(Path home, DatabaseLogin login, @Nullable EmbeddedPostgres embedded) {
    this.home = home;
    this.login = login;
    this.embedded = embedded;
  }

  static Installation open(Path home) {
    Optional<String> external = external();
    if (external.isPresent()) {
      return new Installation(home, ExternalPostgres.checked(external.get()), null);
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.open(home);
    return new Installation(home, postgres.login(), postgres);
  }

  /** The address of the external database, where one is set. */
  static Optional<String> external() {
    return Optional.ofNullable(System.getenv(DATABASE_URL)).filter(url -> !url.isBlank());
  }

  Path home() {
    return home;
  }

  DatabaseLogin login() {
    return login;
  }

  /** Stops the embedded database unless another process uses it. Safe to repeat. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
