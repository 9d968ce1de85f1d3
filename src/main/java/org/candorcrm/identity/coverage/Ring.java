package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of one customer, in degrees. Every facet is rounded down, so that the whole is
 * never more than the sum of what is claimed.
 */
record Ring(Scale scale, List<Arc> arcs) {

  Ring {
    arcs = List.copyOf(arcs);
  }

  /**
   * @param share degrees of the facet
   * @param degrees how many of them are known
   */
  record Arc(Facet facet, double share, int degrees, List<Part> parts) {
    Arc {
      parts = List.copyOf(parts);
    }
  }

  /** One thing with its share of the degrees. */
  record Part(Thing thing, double share, Finding finding, Judgement judgement) {
    double degrees() {
      return share * judgement.certainty();
    }

    double doubt() {
      return 1 - judgement.certainty();
    }
  }

  /**
   * @param findings by the key of the thing; what is missing does not exist for whoever looks
   */
  static Ring of(Scale all, Map<String, Finding> findings, Instant now) {
    var scale =
        all.of(all.things().stream().filter(one -> findings.containsKey(one.key())).toList());
    var arcs = new ArrayList<Arc>();
    for (var facet : Facet.values()) {
      var parts =
          scale.things().stream()
              .filter(thing -> thing.facet() == facet)
              .map(thing -> part(scale, thing, findings, now))
              .toList();
      double known = parts.stream().mapToDouble(Part::degrees).sum();
      arcs.add(new Arc(facet, scale.degrees(facet), (int) Math.floor(known), parts));
    }
    return new Ring(scale, arcs);
  }

  private static Part part(Scale scale, Thing thing, Map<String, Finding> findings, Instant now) {
    var finding = findings.getOrDefault(thing.key(), Finding.NOTHING);
    return new Part(
        thing, scale.degrees(thing), finding, Judgement.of(finding, thing.measurable(), now));
  }

  int degrees() {
    return arcs.stream().mapToInt(Arc::degrees).sum();
  }

  List<Part> parts() {
    return arcs.stream().flatMap(arc -> arc.parts().stream()).toList();
  }
}
