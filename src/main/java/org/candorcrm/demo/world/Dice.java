package org.candorcrm.demo.world;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed, whatever else is thrown meanwhile. */
public final class Dice {

  private final long seed;
  private final SplittableRandom random;

  public Dice(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Dice of their own for one purpose, so that a change there moves nothing elsewhere. */
  public Dice fork(String purpose) {
    long hash = 1125899906842597L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = 31 * hash + purpose.charAt(i);
    }
    return new Dice(seed ^ hash);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from low to high, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public double fraction() {
    return random.nextDouble();
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The index of one weight, the heavier the likelier. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double thrown = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      thrown -= weights[i];
      if (thrown < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Log-normal: half of the throws lie below the median; {@code spread} is the sigma. */
  public double skewed(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }

  /** Whole days, at least one, skewed to the right as real durations are. */
  public int days(double median, double spread) {
    return (int) Math.max(1, Math.round(skewed(median, spread)));
  }
}
