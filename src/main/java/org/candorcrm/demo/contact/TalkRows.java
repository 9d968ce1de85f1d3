package org.candorcrm.demo.contact;

import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Values;

/** Talks as rows of the type interaction. */
public final class TalkRows {

  private final Dice seed;

  public TalkRows(Dice seed) {
    this.seed = seed;
  }

  /**
   * @param number its place among all talks, from 1
   */
  public DemoRow row(int number, Talk talk) {
    var customer = talk.customer();
    var deal = talk.deal();
    var lead = talk.lead();
    var colleague = talk.colleague();
    return new DemoRow(
        "interaction",
        RowIds.of("interaction", number, talk.recorded()),
        Map.of(),
        talk.feed(),
        talk.typed() ? colleague : null,
        colleague,
        talk.recorded(),
        new Values()
            .with("subject", talk.subject())
            .with("kind", talk.kind())
            .with("direction", talk.incoming() ? "in" : "out")
            .with("happened_at", Values.moment(talk.happened()))
            .with("minutes", minutes(number, talk))
            .with("body", talk.body())
            .with(
                "participants",
                talk.people().stream().map(Contact::id).map(Object::toString).toList())
            .with("colleagues", colleague == null ? List.of() : List.of(colleague))
            .with("company", customer == null ? null : customer.id())
            .with("deal", deal == null ? null : deal.id())
            .with("lead", lead == null ? null : lead.id())
            .map(),
        List.of());
  }

  private @org.jspecify.annotations.Nullable Integer minutes(int number, Talk talk) {
    return switch (talk.kind()) {
      case Talk.CALL -> Math.min(seed.fork("minutes " + number).days(7, 0.6), 60);
      case Talk.MEETING -> 15 * seed.fork("minutes " + number).between(2, 8);
      default -> null;
    };
  }
}
