package org.candorcrm.statistics;

/**
 * Where a series became another one.
 *
 * @param index of the first value that belongs to the new time, counted from 0
 * @param before what was usual before, in the unit of the series: its mean, its rise for each step,
 *     or how far values usually were from these
 * @param after the same from then on
 */
public record ChangePoint(int index, Kind kind, double before, double after) {

  /** What changed. */
  public enum Kind {
    /** The series went to another height. */
    LEVEL,
    /** It rises or falls faster or slower. */
    TREND,
    /** It swings more or less around them. */
    SPREAD
  }
}
