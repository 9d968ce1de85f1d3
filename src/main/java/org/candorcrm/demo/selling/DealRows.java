package org.candorcrm.demo.selling;

import java.util.Map;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Values;

/** Deals as rows. */
public final class DealRows {

  private final Period period;
  private final Dice seed;

  public DealRows(Period period, Dice seed) {
    this.period = period;
    this.seed = seed;
  }

  public DemoRow row(Deal deal) {
    var told = DealHistory.of(deal, period, seed);
    var person = deal.contact();
    return new DemoRow(
        "deal",
        deal.id(),
        Map.of(),
        Feed.APP,
        deal.owner(),
        deal.owner(),
        deal.created(),
        new Values()
            .with("name", deal.title())
            .with("company", deal.customer().id())
            .with("person", person == null ? null : person.id())
            .with("amount", Values.money(deal.cents(), deal.currency()))
            .with("pipeline", "sales")
            .with("stage", deal.stage())
            .with("close_date", told.closeDate().toString())
            .with("commitment", told.commitment())
            .with("opened_on", Period.dayOf(deal.created()).toString())
            .with("product", deal.product().id())
            .with("lost_reason", deal.lostBecause())
            .map(),
        told.changes());
  }
}
