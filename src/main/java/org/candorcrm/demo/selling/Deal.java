package org.candorcrm.demo.selling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.RowIds;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell.
 *
 * @param owner key of the colleague whose deal it is today
 * @param cents in the customer's currency
 * @param steps stages in order, the first on the day of creation
 * @param expected the close date that was first written down
 * @param demo when the product was shown in the first fourteen days, or null
 * @param lostBecause why it was lost, or null
 */
public record Deal(
    int number,
    Customer customer,
    @Nullable Contact contact,
    String owner,
    Product product,
    int quantity,
    long cents,
    List<Step> steps,
    LocalDate expected,
    @Nullable Instant demo,
    @Nullable String lostBecause) {

  public static final int COUNT = 3_500;

  public Deal {
    steps = List.copyOf(steps);
  }

  public UUID id() {
    return RowIds.of("deal", number, created());
  }

  public Instant created() {
    return steps.getFirst().since();
  }

  public String stage() {
    return steps.getLast().stage();
  }

  public boolean won() {
    return stage().equals("won");
  }

  public boolean lost() {
    return stage().equals("lost");
  }

  public boolean open() {
    return !won() && !lost();
  }

  /** When it was won or lost, or null while it is open. */
  public @Nullable Instant closed() {
    return open() ? null : steps.getLast().since();
  }

  /** The end of its life so far. */
  public Instant end(Period period) {
    var closed = closed();
    return closed == null ? period.now().minusSeconds(1) : closed;
  }

  public String title() {
    return quantity > 1
        ? quantity + " × " + product.name() + ", " + customer.name().own()
        : product.name() + ", " + customer.name().own();
  }

  public String currency() {
    return customer.country().currency();
  }
}
