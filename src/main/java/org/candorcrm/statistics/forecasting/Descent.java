package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The lowest point of a function of a few numbers, without derivatives: the simplex method of
 * Nelder and Mead, "A simplex method for function minimization", The Computer Journal 7 (1965).
 */
final class Descent {

  private final ToDoubleFunction<double[]> height;
  private final double[][] points;
  private final double[] heights;
  private int asked;

  private Descent(ToDoubleFunction<double[]> height, double[] start, double[] steps) {
    this.height = height;
    this.points = new double[start.length + 1][];
    this.heights = new double[start.length + 1];
    for (int i = 0; i <= start.length; i++) {
      points[i] = start.clone();
      if (i > 0) {
        points[i][i - 1] += steps[i - 1];
      }
      heights[i] = at(points[i]);
    }
  }

  /**
   * @param most how often the function may be asked
   * @return the best point found; it may be a local one
   */
  static double[] from(
      double[] start, double[] steps, int most, ToDoubleFunction<double[]> height) {
    if (start.length == 0) {
      return start;
    }
    return new Descent(height, start, steps).go(most);
  }

  private double[] go(int most) {
    while (true) {
      int best = 0;
      int worst = 0;
      for (int i = 1; i < heights.length; i++) {
        best = heights[i] < heights[best] ? i : best;
        worst = heights[i] > heights[worst] ? i : worst;
      }
      double spread = heights[worst] - heights[best];
      if (asked >= most || spread <= 1e-8 * (Math.abs(heights[best]) + 1e-8)) {
        return points[best];
      }
      step(best, worst);
    }
  }

  private void step(int best, int worst) {
    double[] middle = middleWithout(worst);
    double[] mirrored = along(middle, points[worst], -1);
    double there = at(mirrored);
    if (there < heights[best]) {
      double[] further = along(middle, points[worst], -2);
      double beyond = at(further);
      replace(worst, beyond < there ? further : mirrored, Math.min(beyond, there));
      return;
    }
    if (there < secondWorst(worst)) {
      replace(worst, mirrored, there);
      return;
    }
    boolean outside = there < heights[worst];
    double[] nearer = along(middle, outside ? mirrored : points[worst], 0.5);
    double near = at(nearer);
    if (near < Math.min(there, heights[worst])) {
      replace(worst, nearer, near);
      return;
    }
    for (int i = 0; i < points.length; i++) {
      if (i != best) {
        replace(i, along(points[best], points[i], 0.5), 0);
        heights[i] = at(points[i]);
      }
    }
  }

  private double at(double[] point) {
    asked++;
    double found = height.applyAsDouble(point);
    return Double.isNaN(found) ? Double.POSITIVE_INFINITY : Math.min(found, 1e300);
  }

  private void replace(int place, double[] point, double found) {
    points[place] = point;
    heights[place] = found;
  }

  private double secondWorst(int worst) {
    double found = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < heights.length; i++) {
      found = i == worst ? found : Math.max(found, heights[i]);
    }
    return found;
  }

  private double[] middleWithout(int left) {
    double[] middle = new double[points[0].length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; i != left && j < middle.length; j++) {
        middle[j] += points[i][j] / (points.length - 1);
      }
    }
    return middle;
  }

  private static double[] along(double[] from, double[] to, double share) {
    double[] point = new double[from.length];
    Arrays.setAll(point, i -> from[i] + share * (to[i] - from[i]));
    return point;
  }
}
