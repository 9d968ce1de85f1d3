package org.candorcrm.demo.selling;

import java.util.Map;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Values;
import org.jspecify.annotations.Nullable;

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
            .with("lead_source", source(deal))
            .with("lost_reason", deal.lostBecause())
            .map(),
        told.changes());
  }

  /** Where it came from, of nearly every deal: some colleagues leave it out. */
  private @Nullable String source(Deal deal) {
    var contact = deal.contact();
    if (contact != null && contact.feed() == Feed.FAIRS) {
      return "fair";
    }
    var dice = seed.fork("source of deal " + deal.number());
    return switch (dice.weighted(34, 26, 18, 12, 10)) {
      case 0 -> "website";
      case 1 -> "existing customer";
      case 2 -> "recommendation";
      case 3 -> "dealer";
      default -> null;
    };
  }
}
