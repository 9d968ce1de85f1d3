package org.candorcrm.statistics.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Signal;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.features.Encoding;
import org.candorcrm.statistics.learning.features.Frame;

/**
 * What was learned from rows with a known outcome.
 *
 * @param cases in the order of time where that is known
 * @param ensemble empty where too few rows have one of the outcomes
 * @param inTime whether the rows stand in the order of time
 */
public record Study(
    Cases cases,
    double[] happened,
    List<Column> columns,
    Encoding encoding,
    Optional<Speaking> ensemble,
    Signal signal,
    boolean inTime) {

  private static final int FEW = 2_000;

  /** What speaks where there is a signal. */
  interface Speaking {

    Chance[] chances(Frame frame);

    double[] explain(Frame frame, int row, int columns);
  }

  public static Study of(
      Cases cases, double[] happened, List<Column> columns, String time, Optional<Cases> asked) {
    Encoding encoding = Encoding.of(cases, columns, time);
    if (Verdict.tooFew(happened)) {
      return new Study(
          cases,
          happened,
          columns,
          encoding,
          Optional.empty(),
          Verdict.of(happened),
          !time.isEmpty());
    }
    boolean inTime =
        !time.isEmpty() || asked.map(rows -> Order.isTime(cases, columns, rows)).orElse(false);
    double[] weights = new double[happened.length];
    Arrays.fill(weights, 1);
    Folds folds =
        inTime
            ? Folds.inOrder(happened, asked.map(Cases::count).orElse(happened.length))
            : Folds.shuffled(happened, happened.length < FEW ? 10 : 5);
    if (folds.parts().isEmpty()) {
      folds = Folds.shuffled(happened, 5);
    }
    Frame frame = encoding.frame(cases);
    var outcome = Ensemble.learn(frame, happened, weights, folds);
    Signal signal = Verdict.of(outcome.rehearsal(), happened, folds.inTime());
    return new Study(
        cases, happened, columns, encoding, Optional.of(outcome.ensemble()), signal, inTime);
  }

  /** A chance for each row: the base rate where there is no usable signal. */
  public Chance[] chances(Cases asked) {
    if (!signal.usable() || ensemble.isEmpty()) {
      Chance[] same = new Chance[asked.count()];
      Arrays.fill(same, signal.rate());
      return same;
    }
    return ensemble.get().chances(encoding.frame(asked));
  }

  /** What each column moves the log-odds of each row by; nothing where there is no signal. */
  public double[][] moves(Cases asked) {
    int width = columns.size();
    if (!signal.usable() || ensemble.isEmpty()) {
      return new double[asked.count()][width];
    }
    Frame frame = encoding.frame(asked);
    double[][] moves = new double[asked.count()][];
    Arrays.parallelSetAll(moves, row -> ensemble.get().explain(frame, row, width));
    return moves;
  }
}
