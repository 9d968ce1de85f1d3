package org.candorcrm.statistics.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.judging.Scores;

/**
 * All families learned without each part, and what they say of that part.
 *
 * @param paths by family and part
 * @param steps the best step of each family over all parts
 * @param scores by family and row: log-odds at the step that is best on the other parts, so that no
 *     row has a say in how it is judged; NaN for rows that are in no part
 */
record CrossFit(Family.Path[][] paths, int[] steps, double[][] scores) {

  static CrossFit of(
      List<Family> families, Frame frame, double[] happened, double[] weights, Folds folds) {
    int parts = folds.parts().size();
    Family.Path[][] paths = new Family.Path[families.size()][parts];
    float[][][] curves = new float[families.size()][frame.rows()][];
    double[][][] losses = new double[families.size()][parts][];
    IntStream.range(0, families.size() * parts)
        .parallel()
        .forEach(i -> {
          int family = i % families.size();
          int part = i / families.size();
          Folds.Part fold = folds.parts().get(part);
          Family chosen = families.get(family);
          var path = chosen.learn(frame, happened, weights, fold.learned(), fold.judged());
          paths[family][part] = path;
          losses[family][part] = new double[chosen.steps()];
          double[] curve = new double[chosen.steps()];
          for (int row : fold.judged()) {
            path.curve(frame, row, curve);
            curves[family][row] = new float[curve.length];
            for (int step = 0; step < curve.length; step++) {
              curves[family][row][step] = (float) curve[step];
              losses[family][part][step] +=
                  weights[row] * Scores.logLoss(Scores.chance(curve[step]), happened[row]);
            }
          }
        });
    int[] steps = new int[families.size()];
    double[][] scores = new double[families.size()][frame.rows()];
    for (int family = 0; family < families.size(); family++) {
      steps[family] = best(losses[family], -1);
      java.util.Arrays.fill(scores[family], Double.NaN);
      for (int part = 0; part < parts; part++) {
        int step = best(losses[family], part);
        for (int row : folds.parts().get(part).judged()) {
          scores[family][row] = curves[family][row][step];
        }
      }
    }
    return new CrossFit(paths, steps, scores);
  }

  /** The step with the least loss over all parts but one. */
  private static int best(double[][] losses, int without) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < losses[0].length; step++) {
      double sum = 0;
      for (int part = 0; part < losses.length; part++) {
        sum += part == without ? 0 : losses[part][step];
      }
      if (sum < least - 1e-9) {
        least = sum;
        best = step;
      }
    }
    return best;
  }
}
