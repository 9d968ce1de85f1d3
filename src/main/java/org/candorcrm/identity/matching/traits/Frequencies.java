package org.candorcrm.identity.matching.traits;

import java.util.Map;

/**
 * How often values occur, as a value to store.
 *
 * @param counted how many records have a value, by the name of the pool
 * @param values how many records have this one: pool to text to count; one that is missing is rare
 */
public record Frequencies(Map<String, Integer> counted, Map<String, Map<String, Integer>> values) {

  public static final Frequencies NONE = new Frequencies(Map.of(), Map.of());

  public Frequencies {
    counted = Map.copyOf(counted);
    values = Map.copyOf(values);
  }
}
