package org.candorcrm.identity.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many degrees there are to claim, and for what.
 *
 * @param reserved degrees for what records cannot know; never fewer than {@link #LEAST_RESERVED}
 * @param facets weight of each facet; one that is missing has its usual one
 */
record Scale(int reserved, Map<Facet, Double> facets, List<Thing> things) {

  static final int CIRCLE = 360;
  static final int LEAST_RESERVED = 90;
  static final int MOST_RESERVED = 350;

  Scale {
    if (reserved < LEAST_RESERVED || reserved > MOST_RESERVED) {
      throw new IllegalArgumentException("reserved " + reserved);
    }
    var all = new EnumMap<Facet, Double>(Facet.class);
    for (var facet : Facet.values()) {
      double weight = facets.getOrDefault(facet, (double) facet.usual());
      if (weight < 0) {
        throw new IllegalArgumentException(facet + " weighs " + weight);
      }
      all.put(facet, weight);
    }
    facets = Map.copyOf(all);
    things = List.copyOf(things);
  }

  static Scale usual(String type) {
    return new Scale(LEAST_RESERVED, Map.of(), Things.of(type));
  }

  /** The same for somebody who sees only some of the things: the others do not exist for them. */
  Scale of(List<Thing> visible) {
    return new Scale(reserved, facets, visible);
  }

  double degrees(Facet facet) {
    double all = facets.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : (CIRCLE - reserved) * weight(facet) / all;
  }

  double degrees(Thing thing) {
    double all =
        things.stream()
            .filter(one -> one.facet() == thing.facet())
            .mapToDouble(Thing::weight)
            .sum();
    return all == 0 ? 0 : degrees(thing.facet()) * thing.weight() / all;
  }

  private double weight(Facet facet) {
    return facets.getOrDefault(facet, 0.0);
  }
}
