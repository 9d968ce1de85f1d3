package org.candorcrm.deals.chances;

import java.util.List;
import java.util.UUID;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Why;

/**
 * What may become of one open deal.
 *
 * @param chance to be won within two years
 * @param weeks the chance parted by the week in which it is won, the coming one first
 * @param similar deals that stood likewise long enough ago
 * @param similarWon how many of them were won
 * @param similarWaiting how many of them still wait
 * @param path from the chance of its place to its own
 * @param changes what it would be if one thing were different
 */
public record Outlook(
    UUID deal,
    String stage,
    Chance chance,
    double[] weeks,
    int similar,
    int similarWon,
    int similarWaiting,
    Path path,
    List<Why.Change> changes) {

  public Outlook {
    changes = List.copyOf(changes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outlook that && deal.equals(that.deal) && chance.equals(that.chance);
  }

  @Override
  public int hashCode() {
    return deal.hashCode();
  }
}
