package org.candorcrm.identity.duplicates;

import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of a type.
 *
 * @param parameters null before anything was learned: then what is believed beforehand counts
 * @param sources as {@link Numbers} knows them
 * @param counted how many records have a value, by pool
 * @param records how many records there were
 */
record Learned(
    @Nullable Parameters parameters,
    List<Integer> sources,
    Map<String, Integer> counted,
    long records) {

  static final Learned NOTHING = new Learned(null, List.of(), Map.of(), 0);

  Learned {
    sources = List.copyOf(sources);
    counted = Map.copyOf(counted);
  }

  Numbers numbers() {
    return new Numbers(sources);
  }
}
