package org.candorcrm.access.mail;

import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Vault;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The row of the workspace's mail server. Its password is sealed, and opened only to send. */
@Component
final class MailServerTable {

  private final Database database;
  private final Vault vault;

  MailServerTable(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  Optional<MailServer> find() {
    return database
        .sql("select host, port, security, account, sender from {ws}.mail_server")
        .query((row, number) ->
            new MailServer(
                row.getString("host"),
                row.getInt("port"),
                MailServer.Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
                row.getString("account"),
                row.getString("sender")))
        .optional();
  }

  Optional<String> password() {
    return database
        .sql("select password, seal from {ws}.mail_server where password is not null")
        .query((row, number) ->
            vault.open(row.getBytes("password"), row.getObject("seal", UUID.class)))
        .optional();
  }

  /**
   * @param password null for none
   */
  void keep(MailServer server, @Nullable String password, Instant now) {
    var seal = Ids.next();
    database
        .sql(
            """
            insert into {ws}.mail_server
              (id, host, port, security, account, sender, seal, password, changed_at)
            values (1, :host, :port, :security, :account, :sender, :seal, :password, :now)
            on conflict (id) do update
               set host = excluded.host, port = excluded.port, security = excluded.security,
                   account = excluded.account, sender = excluded.sender, seal = excluded.seal,
                   password = excluded.password, changed_at = excluded.changed_at
            """)
        .param("host", server.host())
        .param("port", server.port())
        .param("security", server.security().word())
        .param("account", server.user())
        .param("sender", server.sender())
        .param("seal", seal)
        .param("password", password == null ? null : vault.seal(password, seal), Types.BINARY)
        .param("now", Moments.bound(now))
        .update();
  }

  void remove() {
    database.sql("delete from {ws}.mail_server").update();
  }
}
