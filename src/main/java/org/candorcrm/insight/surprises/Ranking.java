package org.candorcrm.insight.surprises;

import java.util.Map;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.surprises.SurpriseView.WorthView;
import org.jspecify.annotations.Nullable;

/**
 * Which surprise comes first: the mean of how far off it is, what it is worth in money, and how
 * much it goes with a belief that is being shaken, each from 0 to 1; times what people said of its
 * like.
 *
 * @param learned by measure and kind, see {@link Opinions#weights}
 * @param shaken by plural of the record type: how much the viewer's beliefs about it moved
 */
record Ranking(Map<String, Double> learned, Map<String, Double> shaken) {

  private static final double FAR_OFF = 8;

  /** A million is as much as one can be surprised by. */
  private static final double MOST_DIGITS = 6;

  /** A lasting change is no matter of one week. */
  private static final double LASTING = 0.6;

  Ranking {
    learned = Map.copyOf(learned);
    shaken = Map.copyOf(shaken);
  }

  double score(Surprise one, Measure measure, @Nullable WorthView worth) {
    double size =
        one.kind().equals("came") ? Math.min(1, Math.abs(one.errors()) / FAR_OFF) : LASTING;
    double off = worth == null ? trend(one, measure) : worth.amount();
    double money = Math.min(1, Math.log10(1 + Math.abs(off)) / MOST_DIGITS);
    double belief = shaken.getOrDefault(measure.type(), 0.0);
    double weight = learned.getOrDefault(one.measure() + ' ' + one.kind(), 1.0);
    return Math.min(1, (size + money + belief) / 3 * weight);
  }

  private static double trend(Surprise one, Measure measure) {
    boolean money = measure.unit() == Measure.Unit.MONEY && !one.kind().equals("spread");
    return money ? one.actual() - one.expected() : 0;
  }
}
