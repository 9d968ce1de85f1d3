package org.candorcrm.platform;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Hand-written SQL for the current workspace. Write {@code {ws}} where the workspace's schema
 * belongs: {@code select id from {ws}.closures where ...}. Control tables are written in full:
 * {@code control.workspaces}.
 */
@Component
@DependsOnDatabaseInitialization
public final class Database {

  private final JdbcClient client;
  private final DataSource source;

  public Database(DataSource source) {
    this.source = source;
    this.client = JdbcClient.create(source);
  }

  /** A statement in the current workspace. Values are bound, never glued. */
  public StatementSpec sql(String text) {
    return client.sql(text.contains("{ws}") ? qualified(text) : text);
  }

  /** The same text with the current workspace's schema in place of {@code {ws}}. */
  public static String qualified(String text) {
    return text.replace("{ws}", CurrentWorkspace.get().schema());
  }

  /** For COPY, arrays and streaming: use Spring's {@code DataSourceUtils} to join a transaction. */
  public DataSource source() {
    return source;
  }
}
