package org.candorcrm.statistics.learning.features;

/**
 * Rows as learners see them.
 *
 * @param bins for trees: of each trait the bins of all rows; bin 0 is missing or unseen
 * @param widths how many bins each trait has
 * @param unordered which traits have bins without an order
 * @param lines for linear models
 * @param columnOfTrait for each trait the place of its column among those of the encoding
 * @param columnOfPlace the same for each place of the lines
 */
public record Frame(
    byte[][] bins,
    int[] widths,
    boolean[] unordered,
    SparseRows lines,
    int[] columnOfTrait,
    int[] columnOfPlace) {

  public int rows() {
    return lines.rows();
  }
}
