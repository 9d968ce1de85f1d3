package org.candorcrm.identity.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WorthKnowing;
import org.candorcrm.records.query.Hinging;
import org.candorcrm.records.query.Hinging.Hinge;
import org.springframework.stereotype.Component;

/** An answer that decides whether they belong to a shared list changes what happens to them. */
@Component
final class SegmentWorth implements WorthKnowing {

  /** Three lists are worth as much as one can be; that is less than a large deal. */
  private static final double MOST = 1.5;

  private static final double EACH = 0.5;

  private final Hinging hinging;

  SegmentWorth(Hinging hinging) {
    this.hinging = hinging;
  }

  @Override
  public Map<String, Worth> of(Viewer viewer, String type, UUID record) {
    var byField = new LinkedHashMap<String, List<String>>();
    var things = new LinkedHashMap<String, String>();
    for (var thing : Things.of(type)) {
      if (thing.askable() && thing.measure() instanceof Measure.OfField(var field)) {
        things.put(thing.key(), field);
      }
    }
    byField.putAll(
        hinging.of(viewer, type, record, things.values()).stream()
            .collect(
                Collectors.groupingBy(
                    Hinge::field,
                    LinkedHashMap::new,
                    Collectors.mapping(Hinge::list, Collectors.toList()))));
    var worth = new LinkedHashMap<String, Worth>();
    things.forEach((thing, field) -> {
      var lists = byField.get(field);
      if (lists != null) {
        var details = Map.of("list", lists.getFirst(), "more", "" + (lists.size() - 1));
        var reason = lists.size() == 1 ? "segment" : "segments";
        worth.put(thing, new Worth(Math.min(MOST, lists.size() * EACH), reason, details));
      }
    });
    return worth;
  }
}
