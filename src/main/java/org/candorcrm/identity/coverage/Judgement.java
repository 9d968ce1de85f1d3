package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.Comparator;

/**
 * How it stands with a thing, and how sure that is.
 *
 * <p>Each source's word is worth its belief times its freshness; independent words agree by chance
 * seldom, so the doubt left is the product of their doubts (the "noisy or" of Pearl, Probabilistic
 * Reasoning in Intelligent Systems, 1988). Halved where sources disagree, nothing where it proved
 * wrong, and never above {@link #MOST}.
 *
 * @param certainty between 0 and {@link #MOST}
 */
record Judgement(Standing standing, double certainty) {

  /** Nobody is ever quite sure. */
  static final double MOST = 0.98;

  private static final double DISAGREEMENT = 0.5;

  /**
   * @param measurable whether records can hold it today; otherwise nothing found is "not measured"
   */
  static Judgement of(Finding finding, boolean measurable, Instant now) {
    if (finding.locked()) {
      return new Judgement(Standing.LOCKED, 0);
    }
    if (finding.evidence().isEmpty()) {
      return new Judgement(empty(finding, measurable), 0);
    }
    if (finding.disproved()) {
      return new Judgement(Standing.CONTRADICTED, 0);
    }
    double certainty = together(finding, now);
    if (finding.contradicted()) {
      return new Judgement(Standing.CONTRADICTED, certainty * DISAGREEMENT);
    }
    boolean stale = finding.evidence().stream().allMatch(one -> one.stale(now));
    return new Judgement(stale ? Standing.STALE : best(finding, now), certainty);
  }

  private static Standing empty(Finding finding, boolean measurable) {
    if (finding.askedAt() != null) {
      return Standing.ASKED;
    }
    return measurable ? Standing.UNKNOWN : Standing.NOT_MEASURED;
  }

  private static double together(Finding finding, Instant now) {
    double doubt = 1;
    for (var one : finding.evidence()) {
      doubt *= 1 - one.worth(now);
    }
    return Math.min(MOST, 1 - doubt);
  }

  private static Standing best(Finding finding, Instant now) {
    return finding.evidence().stream()
        .filter(one -> !one.stale(now))
        .max(Comparator.comparing(Evidence::how))
        .map(one -> Standing.of(one.how()))
        .orElse(Standing.STALE);
  }
}
