package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.demo.world.Country;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Spelled;
import org.jspecify.annotations.Nullable;

/**
 * A company that buys workshop equipment, or might.
 *
 * @param number counts from 1; twins come last
 * @param tier A is large, C is small
 * @param owner key of the colleague who looks after it today
 * @param quiet whether nothing has been heard of it for over a year
 * @param withoutDecider whether nobody wrote down who decides there
 * @param twinOf the same company as another source keeps it, or null
 */
public record Customer(
    int number,
    Country country,
    Country.City city,
    String street,
    Spelled name,
    Spelled legal,
    String domain,
    String industry,
    int employees,
    char tier,
    Instant created,
    Feed feed,
    String owner,
    boolean quiet,
    boolean withoutDecider,
    @Nullable Customer twinOf) {

  private static final int QUIET_DAYS = 430;

  public UUID id() {
    return RowIds.of("company", number, created);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Customer customer && customer.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name with its legal form, as a register has it. */
  public String title() {
    return name.own() + " " + legal.own();
  }

  public String language() {
    return country.language();
  }

  public double weight() {
    return switch (tier) {
      case 'A' -> 12;
      case 'B' -> 4;
      default -> 1;
    };
  }

  /** Whether something could have happened with this customer at this moment. */
  public boolean activeAt(Instant moment, Period period) {
    return moment.isAfter(created)
        && (!quiet || Period.dayOf(moment).isBefore(period.today().minusDays(QUIET_DAYS)));
  }

  Customer twin(
      int twinNumber, Instant recorded, Feed source, Spelled otherName, String otherStreet) {
    return new Customer(
        twinNumber,
        country,
        city,
        otherStreet,
        otherName,
        legal,
        domain,
        industry,
        employees,
        tier,
        recorded,
        source,
        owner,
        quiet,
        withoutDecider,
        this);
  }
}
