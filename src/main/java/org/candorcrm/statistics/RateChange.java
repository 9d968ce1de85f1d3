package org.candorcrm.statistics;

import java.util.List;
import java.util.Optional;

/**
 * When something began to happen more or less often, in counts one after the other. Each place of a
 * change is as likely beforehand, and the rates before and after it are drawn around the whole
 * one's (Raftery and Akman, "Bayesian analysis of a Poisson process with a change-point",
 * Biometrika 73, 1986).
 *
 * @param index of the first pace that belongs to the new rate
 * @param weight the Bayes factor for a change somewhere against none at all
 */
public record RateChange(int index, Pace before, Pace after, double weight) {

  private static final double OVERFLOW = 500;
  private static final double SURE = 1.96;

  /**
   * How often something happened in how much time.
   *
   * @param time in which it could have happened, in any unit
   */
  public record Pace(long events, double time) {

    public Pace {
      if (events < 0 || !(time >= 0)) {
        throw new IllegalArgumentException("Neither events nor time are less than none.");
      }
    }

    public Pace plus(Pace other) {
      return new Pace(events + other.events, time + other.time);
    }

    Pace minus(Pace other) {
      return new Pace(events - other.events, Math.max(0, time - other.time));
    }

    /** The time after which it has happened to half of them, if it happens evenly. */
    public double half() {
      return Math.log(2) * time / events;
    }

    /**
     * By which factor {@link #half} may be off either way, 19 times in 20; for ten events or more.
     */
    public double slack() {
      return Math.exp(SURE / Math.sqrt(events));
    }
  }

  /** The likeliest change; empty for fewer than two, and where nothing ever happened. */
  public static Optional<RateChange> in(List<Pace> paces) {
    var all = sum(paces);
    if (paces.size() < 2 || all.events() == 0 || all.time() <= 0) {
      return Optional.empty();
    }
    double prior = all.time() / all.events();
    double none = logMarginal(all, prior);
    double weights = 0;
    double most = Double.NEGATIVE_INFINITY;
    int best = 1;
    for (int i = 1; i < paces.size(); i++) {
      var before = sum(paces.subList(0, i));
      double weight = logMarginal(before, prior) + logMarginal(all.minus(before), prior) - none;
      weights += Math.exp(Math.min(weight, OVERFLOW)) / (paces.size() - 1);
      if (weight > most) {
        most = weight;
        best = i;
      }
    }
    var before = sum(paces.subList(0, best));
    return Optional.of(new RateChange(best, before, all.minus(before), weights));
  }

  /** Without what is the same with and without a change; the prior weighs as much as one event. */
  private static double logMarginal(Pace pace, double prior) {
    return Math.log(prior)
        + BetaShare.logGamma(1 + pace.events())
        - (1 + pace.events()) * Math.log(prior + pace.time());
  }

  private static Pace sum(List<Pace> paces) {
    return paces.stream().reduce(new Pace(0, 0), Pace::plus);
  }
}
