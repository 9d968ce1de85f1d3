package org.candorcrm.demo.selling;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.demo.world.Country;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.RowIds;
import org.candorcrm.demo.world.Spelled;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked, or whose card was collected at a fair.
 *
 * @param asked when it really happened; lists from fairs are recorded days later
 * @param status key of the lead's status today
 * @param statusAt when it got there
 * @param deal what became of it, or null
 */
public record Lead(
    int number,
    Country country,
    Spelled first,
    Spelled last,
    String company,
    String email,
    Feed feed,
    String owner,
    Instant asked,
    Instant created,
    String status,
    Instant statusAt,
    @Nullable Deal deal) {

  public static final int COUNT = 3_000;

  public UUID id() {
    return RowIds.of("lead", number, created);
  }
}
