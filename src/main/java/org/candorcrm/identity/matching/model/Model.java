package org.candorcrm.identity.matching.model;

import java.util.List;
import org.candorcrm.identity.matching.compare.Agreement;
import org.candorcrm.identity.matching.compare.Trait;

/**
 * The probability that two records are of one person, after Fellegi and Sunter (1969), with
 * frequencies of values, and with a third class beside same and different: relatives. People of one
 * household agree in surname, address and telephone at once, which independent traits would take
 * for many proofs (three classes: Winkler 1993).
 */
public final class Model {

  private static final double LN2 = Math.log(2);
  private static final double SCALE_MOST = 16;

  private final List<Trait> traits;
  final double[][] same;
  final double[][] other;
  final double[][] relatives;
  final boolean[][] exact;
  private final double[] rarest;
  private final boolean[] shared;

  public Model(List<Trait> traits, Parameters parameters) {
    this.traits = traits;
    int count = traits.size();
    same = new double[count][];
    other = new double[count][];
    relatives = new double[count][];
    exact = new boolean[count][];
    rarest = new double[count];
    shared = new boolean[count];
    for (int t = 0; t < count; t++) {
      var trait = traits.get(t);
      var weights = parameters.weights().get(trait.name());
      if (weights == null || weights.same().size() != trait.levels().size()) {
        weights = Parameters.before(trait);
      }
      same[t] = array(weights.same());
      other[t] = array(weights.other());
      relatives[t] = array(weights.relatives());
      exact[t] = new boolean[trait.levels().size()];
      for (int l = 0; l < exact[t].length; l++) {
        exact[t][l] = trait.levels().get(l).exact();
      }
      rarest[t] = trait.rarest();
      shared[t] = trait.shared();
    }
  }

  public List<Trait> traits() {
    return traits;
  }

  public String level(int trait, int level) {
    return traits.get(trait).levels().get(level).name();
  }

  /**
   * The probabilities of the three classes into {@code classes}: the same, relatives, strangers.
   *
   * @param partners the odds that any two records are of one person, before they are compared
   * @param kin the same for relatives
   */
  public void classes(Agreement agreement, double partners, double kin, double[] classes) {
    double asSame = partners;
    double asKin = kin;
    for (int t = 0; t < same.length; t++) {
      int level = agreement.level(t);
      if (level >= 0) {
        double chance = chance(t, level, agreement.frequency(t));
        asSame *= same[t][level] / chance;
        if (shared[t]) {
          asKin *= Math.max(relatives[t][level], chance) / chance;
        }
      }
    }
    double sum = asSame + asKin + 1;
    classes[0] = asSame / sum;
    classes[1] = asKin / sum;
    classes[2] = 1 / sum;
  }

  /** The evidence of one trait in bits: above 0 for the same person, below for another. */
  public double bits(int trait, int level, float frequency) {
    return Math.log(same[trait][level] / chance(trait, level, frequency)) / LN2;
  }

  /** Whether two of one household or company agree so more often than strangers do. */
  boolean isOfRelatives(int trait, int level, float frequency) {
    return shared[trait] && relatives[trait][level] > chance(trait, level, frequency);
  }

  /** How likely two strangers are to agree so. */
  private double chance(int trait, int level, float frequency) {
    double chance = other[trait][level];
    if (frequency <= 0) {
      return chance;
    }
    if (exact[trait][level]) {
      return Math.max(frequency, rarest[trait]);
    }
    double typical = other[trait][other[trait].length - 1];
    double scale = Math.sqrt(frequency / typical);
    return Math.min(0.9, chance * Math.clamp(scale, 1 / SCALE_MOST, SCALE_MOST));
  }

  private static double[] array(List<Double> some) {
    return some.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
