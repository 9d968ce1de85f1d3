package org.candorcrm.identity.matching.model;

import java.util.List;

/**
 * What the levels of one trait say, each list in the order of its levels.
 *
 * @param same probabilities for two records of one person (Fellegi and Sunter's m)
 * @param other for records of two people (their u)
 * @param relatives for two people of one household or company
 */
public record Weights(List<Double> same, List<Double> other, List<Double> relatives) {

  public Weights {
    same = List.copyOf(same);
    other = List.copyOf(other);
    relatives = List.copyOf(relatives);
    if (same.size() != other.size() || same.size() != relatives.size()) {
      throw new IllegalArgumentException("Each level has three probabilities");
    }
    for (var all : List.of(same, other, relatives)) {
      if (all.stream().anyMatch(p -> !(p > 0 && p <= 1))) {
        throw new IllegalArgumentException("A probability lies between 0 and 1");
      }
    }
  }
}
