package org.candorcrm.deals.chances;

import org.candorcrm.deals.past.DealLife;
import org.candorcrm.statistics.Why;

/**
 * What may be said to raise a chance: only what somebody can do, and what nobody would regret. To
 * speak with the customer, to write a close date that is still to come; not to stay away, to ask
 * for less, or to call a stage reached that is not.
 */
final class Advice {

  private static final double LATELY = 30;
  private static final double SOON = 14;

  private Advice() {}

  static boolean sensible(Why.Change change, DealLife life, double day) {
    double value = number(change.value());
    return switch (change.column()) {
      case "contacts_30" -> value > life.contactsWithin(LATELY, day);
      case "quiet_days" -> value <= SOON && !(value >= life.quietAt(day));
      case "due_in_days" -> value > 0 && !(life.closeDateAt(day) >= Math.floor(day));
      default -> false;
    };
  }

  /** NaN where it is none, which is neither more nor less. */
  private static double number(String text) {
    try {
      return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }
}
