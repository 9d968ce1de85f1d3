package org.candorcrm.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is written for the person who started Candor. */
public final class PostgresUnavailable extends RuntimeException {

  public PostgresUnavailable(String message) {
    super(message);
  }

  public PostgresUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
