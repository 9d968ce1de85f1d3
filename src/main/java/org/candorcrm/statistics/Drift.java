package org.candorcrm.statistics;

/**
 * Something behind the probabilities has moved.
 *
 * @param column where it is one column, else an empty text
 * @param since the row from which on it is so, counted from 1 over the rows learned from in their
 *     order and then those asked about, or its time where that is known
 * @param before what was usual
 * @param after what is since then
 * @param words one sentence for people
 */
public record Drift(
    Kind kind, String column, String since, double before, double after, String words) {

  /** What moved. */
  public enum Kind {
    /** The rows are of another kind. */
    ROWS,
    /** It happens more often or less often. */
    RATE,
    /** What was learned from earlier rows does not hold for later ones. */
    WHAT_FOLLOWS,
    /** What is said now differs from what was said. */
    WHAT_IS_SAID
  }
}
