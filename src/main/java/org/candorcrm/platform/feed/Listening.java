package org.candorcrm.platform.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds one connection that hears which workspace's log has grown; connects anew when it breaks.
 */
final class Listening {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private final Database database;
  private final Consumer<String> heard;
  private final Thread thread;
  private volatile boolean stopped;

  Listening(Database database, Consumer<String> heard) {
    this.database = database;
    this.heard = heard;
    this.thread = Thread.ofVirtual().name("feed listening").start(this::loop);
  }

  /** Without an interrupt, which would break the connection of a virtual thread. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join(LONGEST_STOP);
  }

  private void loop() {
    while (!stopped) {
      try {
        listen();
      } catch (SQLException broken) {
        LOG.debug("The feed lost its ear and looks by itself meanwhile", broken);
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    try (var connection = database.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("listen " + ChangeSignal.CHANNEL);
      try {
        hear(connection.unwrap(PGConnection.class));
      } finally {
        statement.execute("unlisten *");
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!stopped) {
      var notifications = connection.getNotifications(250);
      if (notifications == null) {
        continue;
      }
      for (var notification : notifications) {
        heard.accept(notification.getParameter());
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
