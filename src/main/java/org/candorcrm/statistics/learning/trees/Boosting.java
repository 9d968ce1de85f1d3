package org.candorcrm.statistics.learning.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.candorcrm.statistics.learning.Family;
import org.candorcrm.statistics.learning.features.Frame;

/**
 * Stochastic gradient boosting of the logistic loss (Friedman, "Greedy function approximation: a
 * gradient boosting machine", Annals of Statistics 29, 2001; "Stochastic gradient boosting", 2002)
 * by Newton steps with a ridge (Chen, Guestrin, "XGBoost", KDD 2016) over histograms (Ke and
 * others, "LightGBM", NIPS 2017). Steps are numbers of trees.
 */
public record Boosting(Shape shape) implements Family {

  private static final int EVERY = 10;
  private static final int PATIENCE = 8;
  private static final double ROWS = 0.8;
  private static final double TRAITS = 0.7;

  @Override
  public int steps() {
    return shape.rounds() / EVERY + 1;
  }

  @Override
  public Path learn(Frame frame, double[] happened, double[] weights, int[] rows, int[] watched) {
    var random = new SplittableRandom(rows.length * 31L + frame.bins().length);
    double start = start(happened, weights, rows);
    double[] scores = new double[frame.rows()];
    Arrays.fill(scores, start);
    var slopes = new Slopes(new double[frame.rows()], new double[frame.rows()]);
    List<Tree> trees = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    int bestRound = 0;
    for (int round = 0; round < shape.rounds() && frame.bins().length > 0; round++) {
      if (round % EVERY == 0 && watched.length > 0) {
        double loss = loss(scores, happened, weights, watched);
        if (loss < best) {
          best = loss;
          bestRound = round;
        } else if (round - bestRound >= PATIENCE * EVERY) {
          break;
        }
      }
      slope(scores, happened, weights, rows, slopes);
      Tree tree = Growing.tree(frame, traits(frame, random), sample(rows, random), slopes, shape);
      trees.add(tree);
      for (int row : rows) {
        scores[row] += tree.score(frame.bins(), row);
      }
      for (int row : watched) {
        scores[row] += tree.score(frame.bins(), row);
      }
    }
    return new Forest(start, trees.toArray(Tree[]::new), EVERY);
  }

  private static double start(double[] happened, double[] weights, int[] rows) {
    double yes = 0.5;
    double no = 0.5;
    for (int row : rows) {
      yes += weights[row] * happened[row];
      no += weights[row] * (1 - happened[row]);
    }
    return Math.log(yes / no);
  }

  private static double loss(double[] scores, double[] happened, double[] weights, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      double against = happened[row] > 0.5 ? -scores[row] : scores[row];
      sum += weights[row] * (against > 30 ? against : Math.log1p(Math.exp(against)));
    }
    return sum;
  }

  private static void slope(
      double[] scores, double[] happened, double[] weights, int[] rows, Slopes slopes) {
    for (int row : rows) {
      double chance = 1 / (1 + Math.exp(-scores[row]));
      slopes.gradient()[row] = weights[row] * (chance - happened[row]);
      slopes.curvature()[row] = weights[row] * Math.max(1e-6, chance * (1 - chance));
    }
  }

  private static int[] sample(int[] rows, SplittableRandom random) {
    int[] chosen = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (random.nextDouble() < ROWS) {
        chosen[count++] = row;
      }
    }
    return count == 0 ? rows.clone() : Arrays.copyOf(chosen, count);
  }

  private static int[] traits(Frame frame, SplittableRandom random) {
    int all = frame.bins().length;
    int[] order = IntStream.range(0, all).toArray();
    int wanted = Math.max(1, (int) Math.round(TRAITS * all));
    for (int i = 0; i < wanted; i++) {
      int other = i + random.nextInt(all - i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    int[] chosen = Arrays.copyOf(order, wanted);
    Arrays.sort(chosen);
    return chosen;
  }
}
