package org.candorcrm.platform.feed;

import java.util.List;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the feed from the moment that the application is ready until it stops. */
@Component
final class ChangeFeedJob implements SmartLifecycle {

  private final Database database;
  private final Workspaces workspaces;
  private final List<ChangeConsumer> consumers;
  private @Nullable ChangeFeed running;

  ChangeFeedJob(Database database, Workspaces workspaces, List<ChangeConsumer> consumers) {
    this.database = database;
    this.workspaces = workspaces;
    this.consumers = consumers;
  }

  @Override
  public synchronized void start() {
    if (running == null) {
      running = new ChangeFeed(database, workspaces::all, consumers);
    }
  }

  @Override
  public synchronized void stop() {
    var feed = running;
    running = null;
    if (feed != null) {
      feed.stop();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
