package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import java.util.List;

/**
 * Several models heard together, each as loud as it was right about the newest part of the past
 * when it knew the part before only. Combining beats choosing: Bates and Granger, "The combination
 * of forecasts", Operational Research Quarterly 20 (1969); Makridakis, Spiliotis, Assimakopoulos,
 * "The M4 competition", International Journal of Forecasting 36 (2020).
 *
 * @param weights of the members, their sum is 1
 */
record Combination(List<Fitted> members, double[] weights) implements Fitted {

  private static final int SHORTEST = 12;
  private static final int ORIGINS = 4;

  static Combination of(Past past, int horizon) {
    List<Member> members = Member.of(past);
    if (members.size() == 1) {
      return new Combination(List.of(members.getFirst().model().fit(past)), new double[] {1});
    }
    double[] weights = weights(members, past, horizon);
    List<Fitted> fitted = members.stream().map(member -> member.model().fit(past)).toList();
    return new Combination(fitted, weights);
  }

  private static double[] weights(List<Member> members, Past past, int horizon) {
    double[] found = members.stream().mapToDouble(Member::weight).toArray();
    int held = held(past, horizon);
    if (past.length() >= SHORTEST && held >= 2) {
      double[] errors = errors(members, past, held);
      double mean = Arrays.stream(errors).average().orElse(0) + 1e-12;
      double power = 1 + 3 * Math.min(1, past.length() / 1000.0);
      Arrays.setAll(found, i -> found[i] * Math.pow(errors[i] / mean + 0.05, -power));
    }
    double sum = Arrays.stream(found).sum();
    Arrays.setAll(found, i -> found[i] / sum);
    return found;
  }

  /** How many of the newest values are kept back to judge by. */
  static int held(Past past, int horizon) {
    return Math.min(horizon, past.length() / 4);
  }

  private static double[] errors(List<Member> members, Past past, int held) {
    int known = past.length() - held;
    Past begin = past.first(known);
    double[] found = new double[members.size()];
    for (int i = 0; i < found.length; i++) {
      Fitted fitted = members.get(i).model().fit(begin);
      for (int o = 0; o < held; o += Math.max(1, held / ORIGINS)) {
        double[] said = fitted.after(past.first(known + o), held - o);
        for (int k = 0; k < said.length; k++) {
          found[i] += Math.abs(said[k] - past.values()[known + o + k]);
        }
      }
    }
    return found;
  }

  @Override
  public double[] after(Past past, int horizon) {
    Bounds bounds = Bounds.around(past);
    double[] sum = new double[horizon];
    for (int i = 0; i < weights.length; i++) {
      double[] one = members.get(i).after(past, horizon);
      for (int k = 0; k < horizon; k++) {
        sum[k] += weights[i] * bounds.hold(one[k], k);
      }
    }
    return sum;
  }
}
