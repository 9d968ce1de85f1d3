package org.candorcrm.identity.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.Arbiter.Arbitration;
import org.candorcrm.records.Arbiter.Decision;
import org.candorcrm.records.Written.Kept;
import org.jspecify.annotations.Nullable;

/** What was heard of a set of records, until their rows are saved. */
final class Pending implements Arbitration {

  private final Map<UUID, List<Hearing>> heard;
  private final Keeping keeping;

  Pending(Map<UUID, List<Hearing>> heard, Keeping keeping) {
    this.heard = heard;
    this.keeping = keeping;
  }

  @Override
  public Decision of(UUID record) {
    var hearings = heard.get(record);
    if (hearings == null) {
      return Decision.AS_PROPOSED;
    }
    var instead = new LinkedHashMap<String, @Nullable Object>();
    var kept = new ArrayList<Kept>();
    for (var hearing : hearings) {
      if (hearing.overruled) {
        instead.put(hearing.field().name(), hearing.instead);
      }
      if (hearing.kept != null) {
        kept.add(hearing.kept);
      }
    }
    return new Decision(instead, kept);
  }

  @Override
  public void saved(Collection<UUID> records) {
    var standing =
        records.stream()
            .filter(heard::containsKey)
            .flatMap(record -> heard.getOrDefault(record, List.of()).stream())
            .toList();
    if (!standing.isEmpty()) {
      keeping.keep(standing);
    }
  }
}
