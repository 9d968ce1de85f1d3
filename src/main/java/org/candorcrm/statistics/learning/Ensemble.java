package org.candorcrm.statistics.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.judging.Calibration;
import org.candorcrm.statistics.learning.judging.Voices;

/**
 * Several families of models heard together. Each is learned once for every part that is left out;
 * all of these speak later, and how far they are apart says how well the model is known (the
 * delete-a-group jackknife: Shao, Wu, "A general theory for jackknife variance estimation", Annals
 * of Statistics 17, 1989).
 */
final class Ensemble implements Study.Speaking {

  private final Family.Path[][] paths;
  private final int[] steps;
  private final Voices voices;
  private final Calibration calibration;

  private Ensemble(Family.Path[][] paths, int[] steps, Voices voices, Calibration calibration) {
    this.paths = paths;
    this.steps = steps;
    this.voices = voices;
    this.calibration = calibration;
  }

  /** What was learned, and what it would have said of rows that it had not seen. */
  record Outcome(Ensemble ensemble, Rehearsal rehearsal) {}

  static Outcome learn(Frame frame, double[] happened, double[] weights, Folds folds) {
    List<Family> families = Families.of(happened, folds.inTime());
    CrossFit fit = CrossFit.of(families, frame, happened, weights, folds);
    int[] judged = folds.judged();
    double[][] chosen = fit.scores();
    double[] heardBy = folds.inTime() ? faded(weights) : weights;
    var voices = Voices.of(chosen, happened, heardBy, judged);
    double[] heard = heard(voices, chosen, judged);
    var calibration = Calibration.of(heard, at(happened, judged), at(heardBy, judged));
    Family.Path[][] paths =
        folds.inTime() ? Families.again(families, frame, happened, weights) : fit.paths();
    var ensemble = new Ensemble(paths, fit.steps(), voices, calibration);
    return new Outcome(ensemble, Rehearsal.of(fit, happened, heardBy, folds));
  }

  private static double[] faded(double[] weights) {
    return Recent.fading(weights, weights.length - 1, Families.halfLife(weights.length));
  }

  private static double[] heard(Voices voices, double[][] scores, int[] rows) {
    return Arrays.stream(rows)
        .mapToDouble(row -> voices.heard(Arrays.stream(scores).mapToDouble(s -> s[row]).toArray()))
        .toArray();
  }

  private static double[] at(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  @Override
  public Chance[] chances(Frame frame) {
    return IntStream.range(0, frame.rows())
        .parallel()
        .mapToObj(row -> chance(frame, row))
        .toArray(Chance[]::new);
  }

  private Chance chance(Frame frame, int row) {
    int parts = paths[0].length;
    double[] heard = new double[parts];
    for (int part = 0; part < parts; part++) {
      heard[part] = score(frame, row, part);
    }
    double mean = Arrays.stream(heard).average().orElse(0);
    double square = Arrays.stream(heard).map(s -> (s - mean) * (s - mean)).sum();
    return calibration.chance(mean, Math.sqrt(square * (parts - 1) / parts));
  }

  private double score(Frame frame, int row, int part) {
    double[] scores = new double[paths.length];
    for (int family = 0; family < paths.length; family++) {
      scores[family] = paths[family][part].score(frame, row, steps[family]);
    }
    return voices.heard(scores);
  }

  /** What each column moves the log-odds of a row by. */
  @Override
  public double[] explain(Frame frame, int row, int columns) {
    double[] byColumn = new double[columns];
    int parts = paths[0].length;
    for (int family = 0; family < paths.length; family++) {
      double weight = voices.weights()[family] / parts;
      for (int part = 0; part < parts && weight > 0; part++) {
        paths[family][part].explain(frame, row, steps[family], weight, byColumn);
      }
    }
    return byColumn;
  }
}
