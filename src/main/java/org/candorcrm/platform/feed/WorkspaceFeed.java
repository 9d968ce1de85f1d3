package org.candorcrm.platform.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed of one workspace on this node: a lane for the watermark and one for each consumer. */
final class WorkspaceFeed {

  private static final Duration LOOK_AROUND = Duration.ofSeconds(2);
  private static final Duration RIPEN = Duration.ofMillis(10);
  private static final Duration RIPEN_SLOWLY = Duration.ofMillis(250);

  private final Database database;
  private final Watermark watermark;
  private final Map<String, Lane> consumers = new LinkedHashMap<>();
  private final Lane publisher;
  private int waits;

  WorkspaceFeed(
      Workspace workspace,
      Database database,
      TransactionTemplate transaction,
      List<ChangeConsumer> all,
      Semaphore seats) {
    this.database = database;
    this.watermark = new Watermark(database, transaction);
    for (var consumer : all) {
      var cursor = new Cursor(database, transaction, consumer);
      consumers.put(
          consumer.name(), new Lane(consumer.name(), workspace, seats, new Delivery(cursor)::take));
    }
    this.publisher = new Lane("publisher", workspace, seats, this::publish);
  }

  void wake() {
    publisher.wake();
  }

  void stop() {
    lanes().forEach(Lane::stop);
  }

  void join(Duration longest) throws InterruptedException {
    for (var lane : lanes()) {
      lane.join(longest);
    }
  }

  private List<Lane> lanes() {
    var lanes = new ArrayList<>(consumers.values());
    lanes.add(publisher);
    return lanes;
  }

  private Duration publish() {
    var step = watermark.advance();
    wakeThoseBehind();
    return switch (step) {
      case IDLE -> rest(LOOK_AROUND);
      case MOVED -> rest(Duration.ZERO);
      case WAITING -> waits++ < 50 ? RIPEN : RIPEN_SLOWLY;
    };
  }

  private Duration rest(Duration duration) {
    waits = 0;
    return duration;
  }

  /** Also finds what another node published and then did not live to deliver. */
  private void wakeThoseBehind() {
    database
        .sql(
            """
            select c.consumer
              from {ws}.feed_cursors c cross join {ws}.feed_watermark w
             where c.seq < w.watermark
            """)
        .query(String.class)
        .list()
        .forEach(name -> {
          var lane = consumers.get(name);
          if (lane != null) {
            lane.wake();
          }
        });
  }

  /** Registers on the first turn, then delivers portion after portion. */
  private static final class Delivery {

    private final Cursor cursor;
    private boolean registered;

    Delivery(Cursor cursor) {
      this.cursor = cursor;
    }

    Duration take() {
      if (!registered) {
        cursor.register();
        registered = true;
      }
      return cursor.deliver() ? Duration.ZERO : Duration.ofHours(1);
    }
  }
}
