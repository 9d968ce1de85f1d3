package org.candorcrm.identity.matching.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.compare.Level;
import org.candorcrm.identity.matching.compare.Trait;

/**
 * Everything that was learned, as a value that can be stored.
 *
 * @param weights by the name of the trait
 * @param partners how many other records of the same person a record has on average, by pair of
 *     sources as {@code "0-1"}; {@code "*"} for every other pair
 * @param relatives how many records of relatives a record has on average
 */
public record Parameters(
    Map<String, Weights> weights, Map<String, Double> partners, double relatives) {

  public static final String EVERYWHERE = "*";
  private static final double FIRST_PARTNERS = 0.5;
  private static final double FIRST_RELATIVES = 0.5;

  public Parameters {
    weights = Map.copyOf(weights);
    partners = Map.copyOf(partners);
    if (!partners.containsKey(EVERYWHERE)
        || partners.values().stream().anyMatch(p -> !(p > 0))
        || !(relatives > 0)) {
      throw new IllegalArgumentException("Partners and relatives are above 0, also everywhere");
    }
  }

  /** What is believed before any record is seen. */
  public static Parameters before(List<Trait> traits) {
    var weights = new LinkedHashMap<String, Weights>();
    for (var trait : traits) {
      weights.put(trait.name(), before(trait));
    }
    return new Parameters(weights, Map.of(EVERYWHERE, FIRST_PARTNERS), FIRST_RELATIVES);
  }

  static Weights before(Trait trait) {
    return new Weights(
        normal(trait.levels().stream().map(Level::same).toList()),
        normal(trait.levels().stream().map(Level::other).toList()),
        normal(trait.levels().stream().map(Level::relatives).toList()));
  }

  public double partners(int one, int other) {
    var own = partners.get(pair(one, other));
    return own == null ? partners.getOrDefault(EVERYWHERE, FIRST_PARTNERS) : own;
  }

  static String pair(int one, int other) {
    return Math.min(one, other) + "-" + Math.max(one, other);
  }

  private static List<Double> normal(List<Double> some) {
    double sum = some.stream().mapToDouble(Double::doubleValue).sum();
    return some.stream().map(one -> one / sum).toList();
  }
}
