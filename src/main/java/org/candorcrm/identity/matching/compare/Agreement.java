package org.candorcrm.identity.matching.compare;

import java.util.Arrays;

/**
 * How two records agree in every trait. Used again and again by one thread: hundreds of millions
 * are made.
 */
public final class Agreement {

  /** The level of a trait of which one of the two says nothing. */
  public static final int UNKNOWN = -1;

  private final int[] levels;
  private final float[] frequencies;

  public Agreement(int traits) {
    levels = new int[traits];
    frequencies = new float[traits];
  }

  public void clear() {
    Arrays.fill(levels, UNKNOWN);
    Arrays.fill(frequencies, 0);
  }

  public void set(int trait, int level, double frequency) {
    levels[trait] = level;
    frequencies[trait] = (float) frequency;
  }

  public int traits() {
    return levels.length;
  }

  public int level(int trait) {
    return levels[trait];
  }

  /** How frequent the value is that both have, of 1; 0 where that does not matter. */
  public float frequency(int trait) {
    return frequencies[trait];
  }

  public int[] levels() {
    return levels.clone();
  }

  public float[] frequencies() {
    return frequencies.clone();
  }
}
