package org.candorcrm.insight.measures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.Groups;
import org.jspecify.annotations.Nullable;

/**
 * What was read for one look at a measure: nothing is read twice for it.
 *
 * @param read by what was asked
 * @param resting what may be counted along; null where it has to be counted by itself
 */
record Glances(Map<AggregateRequest, Groups> read, @Nullable Resting resting) {

  static Glances with(@Nullable Resting resting) {
    return new Glances(new HashMap<>(), resting);
  }

  /** The same where groups may share records, so that what they rest on does not add up. */
  Glances alone() {
    return new Glances(read, null);
  }

  Groups once(AggregateRequest request, Function<AggregateRequest, Groups> reading) {
    var known = read.get(request);
    if (known == null) {
      known = reading.apply(request);
      read.put(request, known);
    }
    return known;
  }
}
