package org.candorcrm.insight.surprises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The day's look at all series: kept once, however often it runs. */
@Component
public class LookingAround {

  private final Watching watching;
  private final SurpriseTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LookingAround(
      Watching watching, SurpriseTable table, TransactionTemplate transaction, Clock clock) {
    this.watching = watching;
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** At what came up to yesterday, in UTC. */
  public void look() {
    look(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
  }

  /** At what came up to the end of a day. */
  void look(LocalDate day) {
    var looked = watching.look(day);
    var places = new ArrayList<>(looked.latest().keySet());
    var latest = places.stream().map(looked.latest()::get).toList();
    transaction.executeWithoutResult(status -> {
      looked.found().forEach(one -> table.keep(one, day));
      table.follow(day, places, latest);
      table.looked(day, looked.checked(), Moments.now(clock));
    });
  }
}
