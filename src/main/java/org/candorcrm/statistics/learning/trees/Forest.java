package org.candorcrm.statistics.learning.trees;

import org.candorcrm.statistics.learning.Family;
import org.candorcrm.statistics.learning.features.Frame;

/** Trees that were grown one after the other; a step is so many of the first ones. */
record Forest(double start, Tree[] trees, int every) implements Family.Path {

  @Override
  public void curve(Frame frame, int row, double[] steps) {
    double sum = start;
    int tree = 0;
    for (int step = 0; step < steps.length; step++) {
      for (; tree < Math.min(trees.length, step * every); tree++) {
        sum += trees[tree].score(frame.bins(), row);
      }
      steps[step] = sum;
    }
  }

  @Override
  public double score(Frame frame, int row, int step) {
    double sum = start;
    for (int tree = 0; tree < Math.min(trees.length, step * every); tree++) {
      sum += trees[tree].score(frame.bins(), row);
    }
    return sum;
  }

  @Override
  public void explain(Frame frame, int row, int step, double weight, double[] byColumn) {
    for (int tree = 0; tree < Math.min(trees.length, step * every); tree++) {
      trees[tree].explain(frame.bins(), row, frame.columnOfTrait(), weight, byColumn);
    }
  }
}
