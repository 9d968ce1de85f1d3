package org.candorcrm.demo.selling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.RowIds;
import org.jspecify.annotations.Nullable;

/**
 * What a customer ordered, from a won deal or in the web shop.
 *
 * @param feed ERP for deals, WEBSHOP otherwise
 */
public record Order(
    int number,
    Customer customer,
    @Nullable Contact contact,
    @Nullable Deal deal,
    Feed feed,
    Instant ordered,
    List<Line> lines) {

  public static final int WEB = 1_400;

  public Order {
    lines = List.copyOf(lines);
  }

  /**
   * One position.
   *
   * @param cents price of one piece in the customer's currency
   */
  public record Line(Product product, int quantity, long cents) {
    public long total() {
      return cents * quantity;
    }
  }

  public UUID id() {
    return RowIds.of("order", number, ordered);
  }

  public String code() {
    return "%s-%06d".formatted(feed == Feed.WEBSHOP ? "W" : "A", 10_000 + number);
  }

  public long total() {
    return lines.stream().mapToLong(Line::total).sum();
  }
}
