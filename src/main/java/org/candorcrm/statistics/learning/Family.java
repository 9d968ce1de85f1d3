package org.candorcrm.statistics.learning;

import org.candorcrm.statistics.learning.features.Frame;

/** A kind of model that can be learned at several strengths, from the plainest to the richest. */
public interface Family {

  int steps();

  /**
   * @param happened 1 where it happened, 0 where it did not, for each row of the frame
   * @param weights how much each row counts
   * @param rows those that are learned from
   * @param watched rows that are not learned from, by which richer steps are given up early; may be
   *     empty
   */
  Path learn(Frame frame, double[] happened, double[] weights, int[] rows, int[] watched);

  /** What was learned, at all strengths. */
  interface Path {

    /** The log-odds of a row at each step. */
    void curve(Frame frame, int row, double[] steps);

    /** The log-odds of a row at one step. */
    double score(Frame frame, int row, int step);

    /** Adds to each column what it moves the log-odds of the row by, times {@code weight}. */
    void explain(Frame frame, int row, int step, double weight, double[] byColumn);
  }
}
