package org.candorcrm.demo.selling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Values;

/** Orders, their lines, products and exchange rates as rows. */
public final class OrderRows {

  private final Period period;
  private final Dice seed;

  public OrderRows(Period period, Dice seed) {
    this.period = period;
    this.seed = seed;
  }

  public DemoRow row(Order order) {
    var changes = changes(order, seed.fork("order row " + order.number()));
    var status =
        changes.isEmpty()
            ? "open"
            : java.util.Objects.requireNonNull(changes.getLast().fields().get("status")).now();
    var deal = order.deal();
    var person = order.contact();
    return new DemoRow(
        "order",
        order.id(),
        Map.of(order.feed(), order.code()),
        order.feed(),
        null,
        order.customer().owner(),
        order.ordered(),
        new Values()
            .with("number", order.code())
            .with("company", order.customer().id())
            .with("person", person == null ? null : person.id())
            .with("deal", deal == null ? null : deal.id())
            .with("ordered_on", Period.dayOf(order.ordered()).toString())
            .with("status", status)
            .with("total", Values.money(order.total(), order.customer().country().currency()))
            .map(),
        changes);
  }

  public Stream<DemoRow> lines(Order order) {
    var rows = new ArrayList<DemoRow>();
    for (var line : order.lines()) {
      rows.add(line(order, line, rows.size() + 1));
    }
    return rows.stream();
  }

  private static DemoRow line(Order order, Order.Line line, int position) {
    var currency = order.customer().country().currency();
    return new DemoRow(
        "order_line",
        RowIds.of("order_line", order.number() * 10 + position, order.ordered()),
        Map.of(order.feed(), order.code() + "-" + position),
        order.feed(),
        null,
        order.customer().owner(),
        order.ordered(),
        new Values()
            .with("description", line.product().name())
            .with("order", order.id())
            .with("product", line.product().id())
            .with("quantity", line.quantity())
            .with("price", Values.money(line.cents(), currency))
            .with("total", Values.money(line.total(), currency))
            .map(),
        List.of());
  }

  /** The ERP reports that it was shipped, and later that it was paid. */
  private List<DemoChange> changes(Order order, Dice dice) {
    var changes = new ArrayList<DemoChange>();
    if (dice.chance(0.03)) {
      status(changes, order.ordered(), dice.days(3, 0.5), "open", "cancelled");
      return changes;
    }
    int shipped = dice.days(order.deal() == null ? 3 : 24, 0.5);
    if (status(changes, order.ordered(), shipped, "open", "shipped")) {
      status(changes, order.ordered(), shipped + dice.days(26, 0.4), "shipped", "paid");
    }
    return changes;
  }

  private boolean status(List<DemoChange> changes, Instant from, int days, String old, String now) {
    var at = Period.at(Period.dayOf(from).plusDays(days), 2, 20);
    return period.past(at) && changes.add(DemoChange.of(at, Feed.ERP, null, "status", old, now));
  }

  public DemoRow row(Product product) {
    return new DemoRow(
        "product",
        product.id(),
        Map.of(Feed.ERP, product.code()),
        Feed.ERP,
        null,
        null,
        Period.at(period.first(), 8, 0),
        new Values()
            .with("name", product.name())
            .with("code", product.code())
            .with("family", product.line())
            .with("price", Values.money(product.cents(), "EUR"))
            .with("active", true)
            .map(),
        List.of());
  }

  public DemoRow row(Rates.Rate rate) {
    var created =
        Period.at(rate.day().isBefore(period.first()) ? period.first() : rate.day(), 3, 0);
    return new DemoRow(
        "exchange_rate",
        RowIds.of(
            "rate " + rate.currency(),
            rate.day().getMonthValue() + 12 * rate.day().getYear(),
            created),
        Map.of(),
        Feed.ERP,
        null,
        null,
        created,
        new Values()
            .with("currency", rate.currency())
            .with("day", rate.day().toString())
            .with("rate", rate.euros())
            .map(),
        List.of());
  }
}
