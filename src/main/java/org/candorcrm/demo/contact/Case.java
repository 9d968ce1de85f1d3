package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.List;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Trouble that a customer brought to the support desk. Until cases are records of their own, they
 * show as interactions whose subject begins with the case's number.
 *
 * @param closed null while it is open
 * @param hands keys of the colleagues who had it, in order
 */
public record Case(
    int number,
    Customer customer,
    Contact contact,
    Instant opened,
    @Nullable Instant closed,
    List<String> hands) {

  public static final int COUNT = 1_250;

  public Case {
    hands = List.copyOf(hands);
  }

  public String code() {
    return "[Case " + (30_000 + number) + "]";
  }

  public boolean openAt(Instant moment) {
    return opened.isBefore(moment) && (closed == null || closed.isAfter(moment));
  }
}
