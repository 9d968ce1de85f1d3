package org.candorcrm.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One voice of a combination.
 *
 * @param weight how much it is trusted before anything was compared
 */
record Member(Model model, double weight) {

  /** Of fewer values nothing is learned but the last one. */
  private static final int FEW = 5;

  /** Up to here exponential smoothing follows seasons itself. */
  private static final int SHORT_PERIOD = 24;

  /**
   * Who may speak about a past. Autoregression needs more of it than the others. Over a long period
   * the swings are uncertain, so that some speak as if there were none.
   */
  static List<Member> of(Past past) {
    if (past.length() < FEW) {
      return List.of(new Member(new Last(), 1));
    }
    if (NowAndThen.suits(past)) {
      return List.of(new Member(new NowAndThen(), 1));
    }
    double learned = Math.min(1, past.length() / 250.0);
    List<Member> found = new ArrayList<>();
    boolean longPeriod = past.period() > SHORT_PERIOD;
    found.add(new Member(longPeriod ? new Unseasoned(new Smoothing()) : new Smoothing(), 1));
    found.add(new Member(new Theta(), 1));
    found.add(new Member(new ComplexSmoothing(), 1));
    found.add(new Member(new Autoregression(), learned));
    if (longPeriod) {
      found.add(new Member(new Unseasonal(new Smoothing()), 0.5));
      found.add(new Member(new Unseasonal(new Theta()), 0.5));
      found.add(new Member(new Unseasonal(new Autoregression()), 0.5 * learned));
    }
    return found;
  }

  /** Nothing changes. */
  private record Last() implements Model {

    @Override
    public Fitted fit(Past past) {
      return (later, horizon) -> {
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, later.values()[later.length() - 1]);
        return ahead;
      };
    }
  }

  /** Looks away from the period. */
  private record Unseasonal(Model inner) implements Model {

    @Override
    public Fitted fit(Past past) {
      Fitted fitted = inner.fit(new Past(past.values(), 1));
      return (later, horizon) -> fitted.after(new Past(later.values(), 1), horizon);
    }
  }
}
