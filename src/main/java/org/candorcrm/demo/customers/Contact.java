package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Spelled;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a customer.
 *
 * @param number counts from 1; twins come last
 * @param role what they do in a purchase; null where nobody asked
 * @param twinOf the same person as another source keeps them, or null
 */
public record Contact(
    int number,
    Customer customer,
    Spelled first,
    Spelled last,
    String title,
    @Nullable String role,
    String email,
    String phone,
    @Nullable String mobile,
    Instant created,
    Feed feed,
    @Nullable Contact twinOf) {

  public UUID id() {
    return RowIds.of("person", number, created);
  }
}
