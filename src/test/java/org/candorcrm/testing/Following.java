package org.candorcrm.testing;

import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;

/** The change feed, which tells its consumers a moment after something was written. */
public final class Following {

  private Following() {}

  /** Waits until a consumer has heard of everything that was written before. */
  public static void until(RunningCandor candor, String consumer) {
    until(candor, candor.workspace(), consumer);
  }

  public static void until(RunningCandor candor, Workspace workspace, String consumer) {
    CurrentWorkspace.call(
        workspace,
        () -> {
          var database = candor.bean(Database.class);
          long end =
              database.sql("select last_value from {ws}.change_seq").query(Long.class).single();
          Waiting.until("what " + consumer + " hears", () -> heard(database, consumer) >= end);
          return end;
        });
  }

  private static long heard(Database database, String consumer) {
    return database
        .sql("select coalesce(max(seq), 0) from {ws}.feed_cursors where consumer = ?")
        .param(consumer)
        .query(Long.class)
        .single();
  }
}
