package org.candorcrm.statistics;

import java.util.List;
import java.util.Optional;
import org.candorcrm.statistics.Evidence.Count;

/**
 * A share that somebody wrote down, such as the probability of a stage, against what was counted
 * since. One rule for all who tell of it: counts are cut where the share changed ({@link
 * ShareChange}), and what is stated has drifted where the share since then lies away from it, 19
 * times in 20.
 *
 * @param change the place of the first count that belongs to the share of now; 0: it was so as far
 *     back as is known
 * @param before what was counted until the change; none where there is no change
 * @param now what was counted since
 * @param drifted whether what is stated is not what happens
 */
public record StatedShare(int change, Optional<Count> before, Count now, boolean drifted) {

  private static final double SURE = 10;
  private static final long ENOUGH = 30;
  private static final int YOUNG = 4;
  private static final double NEARLY = 0.95;

  /**
   * So many left a stage, and so many of these are over, with so many won.
   *
   * @param all at least as many as are over
   */
  public record Left(long all, Count over) {

    public static final Left NOBODY = new Left(0, new Count(0, 0));

    public Left plus(Left other) {
      return new Left(all + other.all, over.plus(other.over));
    }

    private double settled() {
      return all == 0 ? 1 : (double) over.cases() / all;
    }
  }

  /**
   * What can be counted already. Losing is quick and winning takes its time, so of those who left
   * lately more were lost among the few that are over: the newest ones wait until as many of them
   * are over as usually, nearly.
   *
   * @param quarters one after the other, the oldest first
   */
  public static List<Count> ripe(List<Left> quarters) {
    var old = quarters.subList(0, Math.max(0, quarters.size() - YOUNG));
    double usual = old.stream().reduce(Left.NOBODY, Left::plus).settled();
    int ripe = quarters.size();
    while (ripe > 0 && quarters.get(ripe - 1).settled() < NEARLY * usual) {
      ripe--;
    }
    return quarters.subList(0, ripe).stream().map(Left::over).toList();
  }

  /**
   * @param counts one after the other, the oldest first
   * @param stated 0 to 1; who writes 0 or 1 has not stated a share
   */
  public static StatedShare of(List<Count> counts, double stated) {
    var change = ShareChange.in(counts).filter(one -> one.weight() >= SURE);
    var now =
        change
            .map(ShareChange::after)
            .orElseGet(() -> counts.stream().reduce(new Count(0, 0), Count::plus));
    var range = now.range();
    boolean states = stated > 0 && stated < 1;
    boolean agrees = range.from() <= stated && stated <= range.to();
    return new StatedShare(
        change.map(ShareChange::index).orElse(0),
        change.map(ShareChange::before),
        now,
        states && !agrees && now.cases() >= ENOUGH);
  }
}
