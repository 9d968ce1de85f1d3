package org.candorcrm.deals.past;

import java.util.ArrayList;
import java.util.List;

/**
 * How a deal ended, and the stages in which it was open before.
 *
 * @param closed NaN while it is open
 */
record Ending(Outcome outcome, double closed, List<Stay> stays) {

  private static final double DAY = 1;

  /**
   * @param path every stage that it entered, the first one first
   * @param due its close date, or NaN
   */
  static Ending of(
      List<Stay> path,
      String pipeline,
      String stage,
      Stages.All stages,
      double due,
      double recorded) {
    var outcome = stages.outcome(pipeline, stage);
    var open = new ArrayList<Stay>();
    for (var stay : path) {
      if (stages.outcome(pipeline, stay.stage()) == Outcome.OPEN) {
        open.add(stay);
      }
    }
    if (outcome == Outcome.OPEN) {
      return new Ending(outcome, Double.NaN, open.isEmpty() ? unknown(stage, recorded) : open);
    }
    double entered = path.isEmpty() ? recorded : path.getLast().from();
    // It came to us when it was over: it ended on its close date, if that had begun by then.
    boolean atOnce = open.isEmpty() && due < entered;
    double closed = atOnce ? Math.min(due + DAY / 2, entered) : entered;
    open.removeIf(stay -> stay.from() >= closed);
    return new Ending(outcome, closed, open);
  }

  private static List<Stay> unknown(String stage, double recorded) {
    return stage.isEmpty() ? List.of() : List.of(new Stay(stage, recorded));
  }
}
