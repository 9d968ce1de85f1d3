package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorcrm.deals.chances.PastMorning.Stood;

/**
 * The likeliest bend of chances, by Fisher scoring from no bend at all, on which it leans.
 *
 * @param bend what is added to the log-odds, and what the logarithms of a chance and of its
 *     opposite are multiplied with
 * @param doubt how unsure each of them is, together with the others
 * @param deals how many speak for it
 */
record Bending(double[] bend, double[][] doubt, int deals) {

  private static final double[] STRAIGHT = {0, 1, 1};

  /** By how much workspaces are taken to differ from chances that are right. */
  private static final double USUAL = 0.5;

  private static final int STEPS = 30;
  private static final double LEAST_SLOPE = 0.05;
  private static final double SURE = 0.002;
  private static final double LEAST = 0.001;

  private record Case(double[] signs, double within, boolean won, double weight) {}

  /**
   * @param half after so many mornings, one counts half
   */
  static Optional<Bending> of(List<PastMorning> mornings, double day, double half) {
    var cases = new ArrayList<Case>();
    double weight = 1;
    for (var morning : mornings.reversed()) {
      for (var deal : morning.deals()) {
        double within = deal.within(day - morning.day());
        if (within > 0 && deal.chance() > 0) {
          boolean won = won(deal, morning.day(), day);
          cases.add(new Case(signs(deal.chance()), within, won, weight));
        }
      }
      weight *= Math.pow(0.5, 1 / half);
    }
    return cases.isEmpty() ? Optional.empty() : Optional.of(likeliest(cases));
  }

  /** In whole weeks, as chances are parted. */
  private static boolean won(Stood deal, double morning, double day) {
    return deal.won() < morning + 7 * Math.floor((day - morning) / 7);
  }

  /** The surprise over what became by a day of the deals of a morning, as a logarithm. */
  static double surprise(double[] bend, PastMorning morning, double day) {
    double sum = 0;
    for (var deal : morning.deals()) {
      double within = deal.within(day - morning.day());
      double chance = Math.clamp(told(bend, deal.chance()) * within, LEAST, 1 - LEAST);
      sum -= Math.log(won(deal, morning.day(), day) ? chance : 1 - chance);
    }
    return sum;
  }

  static double told(double[] bend, double chance) {
    return LogOdds.chance(product(bend, signs(chance)));
  }

  /** How unsure the log-odds of a chance are, as a variance. */
  static double spread(double[][] doubt, double chance) {
    var signs = signs(chance);
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i] * product(doubt[i], signs);
    }
    return sum;
  }

  private static double[] signs(double chance) {
    double within = Math.clamp(chance, SURE, 1 - SURE);
    return new double[] {1, Math.log(within), -Math.log(1 - within)};
  }

  private static Bending likeliest(List<Case> cases) {
    double[] bend = STRAIGHT.clone();
    for (int step = 0; step < STEPS; step++) {
      bend = better(bend, cases);
    }
    return new Bending(bend, inverse(information(bend, cases)), cases.size());
  }

  private static double[] better(double[] bend, List<Case> cases) {
    var slope = new double[3];
    for (int i = 0; i < 3; i++) {
      slope[i] = (STRAIGHT[i] - bend[i]) / (USUAL * USUAL);
    }
    for (var one : cases) {
      double chance = LogOdds.chance(product(bend, one.signs()));
      double said = Math.clamp(chance * one.within(), LEAST, 1 - LEAST);
      double moves = one.within() * chance * (1 - chance);
      double pull = one.weight() * ((one.won() ? 1 : 0) - said) / (said * (1 - said)) * moves;
      for (int i = 0; i < 3; i++) {
        slope[i] += pull * one.signs()[i];
      }
    }
    var doubt = inverse(information(bend, cases));
    var next = new double[3];
    for (int i = 0; i < 3; i++) {
      next[i] = bend[i] + Math.clamp(product(doubt[i], slope), -USUAL, USUAL);
    }
    // Never so far that a higher chance would become a lower one.
    next[1] = Math.max(LEAST_SLOPE, next[1]);
    next[2] = Math.max(LEAST_SLOPE, next[2]);
    return next;
  }

  private static double[][] information(double[] bend, List<Case> cases) {
    var sum = new double[3][3];
    for (int i = 0; i < 3; i++) {
      sum[i][i] = 1 / (USUAL * USUAL);
    }
    for (var one : cases) {
      double chance = LogOdds.chance(product(bend, one.signs()));
      double said = Math.clamp(chance * one.within(), LEAST, 1 - LEAST);
      double moves = one.within() * chance * (1 - chance);
      double counts = one.weight() * moves * moves / (said * (1 - said));
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          sum[i][j] += counts * one.signs()[i] * one.signs()[j];
        }
      }
    }
    return sum;
  }

  private static double product(double[] left, double[] right) {
    return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
  }

  /** Of a symmetric matrix, by its cofactors. */
  private static double[][] inverse(double[][] of) {
    var inverse = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (i + 1) % 3;
        int b = (i + 2) % 3;
        int c = (j + 1) % 3;
        int d = (j + 2) % 3;
        inverse[j][i] = of[a][c] * of[b][d] - of[a][d] * of[b][c];
      }
    }
    double whole = product(of[0], new double[] {inverse[0][0], inverse[1][0], inverse[2][0]});
    for (var row : inverse) {
      for (int j = 0; j < 3; j++) {
        row[j] /= whole;
      }
    }
    return inverse;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bending that && java.util.Arrays.equals(bend, that.bend);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(bend);
  }
}
