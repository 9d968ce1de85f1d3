package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Writes down, as sets, what was heard and whether anybody disagrees. */
@Component
final class Keeping {

  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final Weighing weighing;

  Keeping(ClaimTable claims, DisputeTable disputes, Weighing weighing) {
    this.claims = claims;
    this.disputes = disputes;
    this.weighing = weighing;
  }

  void keep(List<Hearing> heard) {
    heard.stream()
        .collect(groupingBy(one -> one.type().id()))
        .forEach((type, sameType) -> {
          claims.drop(sameType.stream().flatMap(one -> one.drop.stream()).toList());
          claims.keep(type, sameType.stream().flatMap(one -> one.keep.stream()).toList());
          var touched = new HashMap<Spot, Dispute>();
          var ended = new ArrayList<Spot>();
          for (var one : sameType) {
            if (one.disputeTouched && one.dispute == null) {
              ended.add(one.spot());
            } else if (one.disputeTouched) {
              touched.put(one.spot(), one.dispute);
            }
          }
          disputes.drop(ended);
          keep(sameType.getFirst().type(), touched, sameType.getFirst().now());
        });
  }

  /** With the weights of those that somebody should look at. */
  void keep(RecordType type, Map<Spot, Dispute> touched, Instant now) {
    if (touched.isEmpty()) {
      return;
    }
    var open = new HashSet<UUID>();
    touched.forEach((spot, dispute) -> {
      if (dispute.open()) {
        open.add(spot.record());
      }
    });
    var worth = open.isEmpty() ? Map.<UUID, Double>of() : weighing.openAmounts(type, open);
    var weighed = new HashMap<Spot, Dispute>();
    touched.forEach((spot, dispute) ->
        weighed.put(spot, dispute.open() ? weighed(type, spot, dispute, worth, now) : dispute));
    disputes.keep(type.id(), weighed);
  }

  /** Somebody has just spoken, so the newest claim is of now. */
  private Dispute weighed(
      RecordType type, Spot spot, Dispute dispute, Map<UUID, Double> worth, Instant now) {
    double field = type.field(spot.field()).map(one -> weighing.ofField(type, one)).orElse(1.0);
    double amount = worth.getOrDefault(spot.record(), 0.0);
    return dispute.weighing(Weighing.weight(field, amount, now, now));
  }

  /** Looks again at records whose claims have changed other than by a source speaking. */
  void reassess(Instant now, RecordType type, Collection<UUID> records) {
    var said = claims.of(records);
    var known = disputes.of(records);
    var spots = new HashSet<>(said.keySet());
    spots.addAll(known.keySet());
    var touched = new HashMap<Spot, Dispute>();
    var ended = new ArrayList<Spot>();
    for (var spot : spots) {
      var field = type.field(spot.field()).orElse(null);
      var all = said.getOrDefault(spot, List.of());
      var dispute = known.get(spot);
      if (field == null || !Disagreeing.any(field, all)) {
        if (dispute != null) {
          ended.add(spot);
        }
        continue;
      }
      if (dispute == null) {
        touched.put(spot, Dispute.open(now));
      } else if (!dispute.open() && !stillChosen(dispute, all)) {
        touched.put(spot, dispute.reopened(now));
      }
    }
    disputes.drop(ended);
    keep(type, touched, now);
  }

  private static boolean stillChosen(Dispute dispute, List<Claim> claims) {
    var sources = claims.stream().map(claim -> claim.source().id()).collect(toSet());
    return dispute.believed() != null && sources.contains(dispute.believed());
  }
}
