package org.candorcrm.deals.futures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.deals.past.DealLife;

/**
 * How many deals a colleague begins in a month, over everybody who began some in the last year. It
 * is a figure about no one: what a further colleague would bring may be anything that was usual.
 *
 * @param colleagues how many speak for it
 * @param monthly their mean
 * @param spread by how much they differ (standard deviation)
 */
public record PerPerson(int colleagues, double monthly, double spread) {

  private static final int MONTHS = 12;
  private static final int LEAST_MONTHS = 3;

  /**
   * @param fewest with fewer colleagues, it would be a figure about some of them
   */
  public static Optional<PerPerson> of(List<DealLife> lives, LocalDate day, int fewest) {
    var present = day.withDayOfMonth(1);
    var began = new HashMap<UUID, int[]>();
    for (var life : lives) {
      var owner = life.owner();
      var month = LocalDate.ofEpochDay((long) Math.floor(life.born())).withDayOfMonth(1);
      int ago = (int) ChronoUnit.MONTHS.between(month, present);
      if (owner != null && ago >= 1 && ago <= MONTHS) {
        var counts = began.computeIfAbsent(owner, anew -> new int[2]);
        counts[0]++;
        // Who came in the course of the year is counted from their first month on.
        counts[1] = Math.max(counts[1], ago);
      }
    }
    var each =
        began.values().stream()
            .filter(counts -> counts[1] >= LEAST_MONTHS)
            .mapToDouble(counts -> (double) counts[0] / counts[1])
            .toArray();
    if (each.length < fewest) {
      return Optional.empty();
    }
    double mean = java.util.Arrays.stream(each).average().orElse(0);
    double squares = java.util.Arrays.stream(each).map(one -> (one - mean) * (one - mean)).sum();
    return Optional.of(new PerPerson(each.length, mean, Math.sqrt(squares / (each.length - 1))));
  }
}
