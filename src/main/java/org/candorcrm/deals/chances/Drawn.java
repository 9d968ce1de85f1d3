package org.candorcrm.deals.chances;

import java.util.List;
import org.candorcrm.deals.past.DealLife;

/** Lives drawn evenly where there are more than what is learned of them can use. */
final class Drawn {

  private Drawn() {}

  /**
   * All of them, or about so many, in their order. It is the same ones every night.
   *
   * @param purpose what else is drawn of a life by this number is drawn alike
   */
  static List<DealLife> of(List<DealLife> lives, int enough, int purpose) {
    if (lives.size() <= enough) {
      return lives;
    }
    double share = (double) enough / lives.size();
    return lives.stream().filter(life -> life.chosen(purpose) < share).toList();
  }
}
