package org.candorcrm.statistics.forecasting;

/**
 * What would have been said a while ago, and how that turned out: the error at each step in units
 * of the reach that was expected then, less what has been learned since.
 */
final class Rehearsal {

  /** A past this many times longer than what is looked ahead is rehearsed from several moments. */
  private static final int LONG = 20;

  private static final int MOMENTS = 4;

  private Rehearsal() {}

  /**
   * @return for each moment one score for each step that has happened since; none for a past that
   *     is too short
   */
  static double[][] of(Past past, int horizon) {
    int held = Combination.held(past, horizon);
    int moments = past.length() > LONG * held ? MOMENTS : 1;
    int known = past.length() - moments * held;
    if (known < 8 || held < 1) {
      return new double[0][];
    }
    Fitted fitted = Combination.of(past.first(known), horizon);
    double[] reach = Reach.of(fitted, past.first(known), held);
    double learned = Math.sqrt((double) known / past.length());
    double[][] scores = new double[moments][held];
    for (int moment = 0; moment < moments; moment++) {
      Past then = past.first(known + moment * held);
      double[] said = fitted.after(then, held);
      for (int k = 0; k < held; k++) {
        double error = Math.abs(said[k] - past.values()[then.length() + k]);
        scores[moment][k] = learned * error / reach[k];
      }
    }
    return scores;
  }
}
