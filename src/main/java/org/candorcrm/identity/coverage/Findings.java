package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.coverage.AnswerTable.Asked;
import org.springframework.stereotype.Component;

/** Everything that is found about one record, by the key of the thing. */
@Component
final class Findings {

  private final List<Signs> places;

  Findings(List<Signs> places) {
    this.places = List.copyOf(places);
  }

  Map<String, Finding> of(
      Looked looked, List<Thing> things, Beliefs beliefs, Map<String, Asked> asked) {
    var found = new HashMap<String, Finding>();
    places.forEach(place -> found.putAll(place.of(looked, things, beliefs)));
    for (var thing : things) {
      if (thing.measure() instanceof Measure.OfAnswer || !thing.measurable()) {
        found.putIfAbsent(thing.key(), Finding.NOTHING);
      }
      var answer = asked.get(thing.key());
      if (answer != null && answer.at().compareTo(looked.moment()) <= 0) {
        found.computeIfPresent(thing.key(), (key, one) -> answered(one, thing, answer));
      }
    }
    return found;
  }

  /** An answer that stands in a field is that field's; others speak for themselves. */
  private static Finding answered(Finding finding, Thing thing, Asked asked) {
    if (finding.locked()) {
      return finding;
    }
    if (!asked.answered()) {
      return finding.asked(asked.at());
    }
    if (asked.text() == null) {
      return finding;
    }
    var all = new ArrayList<>(finding.evidence());
    all.removeIf(one -> one.source() == asked.source());
    all.add(Evidence.of(asked.source(), Knowing.TOLD, asked.at(), thing.answerHalfLife()));
    return finding.with(all);
  }
}
