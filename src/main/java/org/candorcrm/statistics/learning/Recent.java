package org.candorcrm.statistics.learning;

import java.util.Arrays;
import org.candorcrm.statistics.learning.features.Frame;

/**
 * A family that believes newer rows more; the rows of the frame stand in the order of time.
 * (Klinkenberg, "Learning drifting concepts: example selection vs. example weighting", Intelligent
 * Data Analysis 8, 2004.)
 *
 * @param halfLife after so many rows one counts half
 */
record Recent(Family family, double halfLife) implements Family {

  @Override
  public int steps() {
    return family.steps();
  }

  @Override
  public Path learn(Frame frame, double[] happened, double[] weights, int[] rows, int[] watched) {
    int newest = Arrays.stream(rows).max().orElse(0);
    double[] faded = fading(weights, newest, halfLife);
    return family.learn(frame, happened, faded, rows, watched);
  }

  /** Weights that halve with every half-life before the newest row. */
  static double[] fading(double[] weights, int newest, double halfLife) {
    double[] faded = new double[weights.length];
    Arrays.setAll(faded, i -> weights[i] * Math.pow(0.5, Math.max(0, newest - i) / halfLife));
    return faded;
  }
}
