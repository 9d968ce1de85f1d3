package org.candorcrm.statistics;

import java.util.Locale;

/**
 * Whether a table knows anything about its outcome.
 *
 * @param usable whether a model is better than the base rate beyond doubt
 * @param auc how well rows that were not learned from were told apart; 0.5 is not at all
 * @param aucLower nineteen times in twenty it lies between this and {@code aucUpper}
 * @param gain which share of the doubt (the log loss of the base rate) was taken away, up to 1
 * @param rate the share of rows in which it happened, and where the share of later ones lies nine
 *     times in ten
 * @param rows rows with an outcome
 * @param inTime whether each row was judged by earlier ones only
 */
public record Signal(
    boolean usable,
    double auc,
    double aucLower,
    double aucUpper,
    double gain,
    Chance rate,
    int rows,
    boolean inTime) {

  /** One sentence for people. */
  public String words() {
    String base =
        String.format(
            Locale.ROOT,
            "%.1f %% (%.1f to %.1f)",
            100 * rate.probability(),
            100 * rate.lower(),
            100 * rate.upper());
    if (!usable) {
      return String.format(
          Locale.ROOT,
          "No usable signal; the base rate is all we know: %s. (AUC %.3f, %.3f to %.3f, on rows not learned from)",
          base,
          auc,
          aucLower,
          aucUpper);
    }
    return String.format(
        Locale.ROOT,
        "Usable signal: AUC %.3f (%.3f to %.3f) on %s; it takes away %.0f %% of the doubt that the base rate %s leaves.",
        auc,
        aucLower,
        aucUpper,
        inTime ? "rows later than those learned from" : "rows not learned from",
        100 * gain,
        base);
  }
}
