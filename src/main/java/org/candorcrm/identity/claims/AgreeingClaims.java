package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.Agreements;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/**
 * The newest claim that says all that a field holds, of a record and of what was merged into it.
 */
@Component
final class AgreeingClaims implements Agreements {

  private final ClaimTable claims;
  private final CurrentValues values;

  AgreeingClaims(ClaimTable claims, CurrentValues values) {
    this.claims = claims;
    this.values = values;
  }

  @Override
  public Map<UUID, Map<Integer, List<Said>>> of(
      RecordType type, List<Field> fields, Collection<UUID> records) {
    var claimable = fields.stream().filter(Claimable::is).toList();
    var agreeing = new HashMap<UUID, Map<Integer, List<Said>>>();
    if (!Claimable.is(type) || claimable.isEmpty()) {
      return agreeing;
    }
    var said = claims.of(records);
    if (said.isEmpty()) {
      return agreeing;
    }
    var held = values.of(type, claimable, records);
    for (var field : claimable) {
      for (var record : records) {
        var spot = new Spot(record, field.id());
        var canonical = Canonical.of(type, field, held.get(spot));
        var those =
            said.getOrDefault(spot, List.of()).stream()
                .filter(claim -> canonical != null)
                .filter(claim -> Agreement.covers(field, claim.canonical(), canonical))
                .sorted(Comparator.comparing(AgreeingClaims::at).reversed())
                .map(one -> new Said(at(one), one.source().kind(), one.source().name()))
                .toList();
        agreeing.computeIfAbsent(record, id -> new HashMap<>()).put(field.id(), those);
      }
    }
    return agreeing;
  }

  private static Instant at(Claim claim) {
    var verified = claim.verifiedAt();
    return verified != null && verified.isAfter(claim.stated()) ? verified : claim.stated();
  }
}
