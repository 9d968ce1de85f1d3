package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.claims.Account.Reason;
import org.candorcrm.identity.claims.DisputeTable.Rule;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives account of fields of records that the caller has been allowed to see. */
@Component
final class Accounts {

  private final Writers writers;
  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final CurrentValues values;

  Accounts(Writers writers, ClaimTable claims, DisputeTable disputes, CurrentValues values) {
    this.writers = writers;
    this.claims = claims;
    this.disputes = disputes;
    this.values = values;
  }

  /** Of fields that hold anything, or of which anybody says anything. */
  Map<Spot, Account> of(
      RecordType type, List<Field> fields, Collection<UUID> records, Instant now) {
    var said = claims.of(records);
    var disputed = disputes.of(records);
    var rules = disputes.rules(type.id());
    var held = values.of(type, fields, records);
    var last = writers.of(type, fields, records);
    var accounts = new LinkedHashMap<Spot, Account>();
    for (var record : new HashSet<>(records)) {
      for (var field : fields) {
        var spot = new Spot(record, field.id());
        var all = new ArrayList<>(said.getOrDefault(spot, List.of()));
        var held1 = held.get(spot);
        var canonical = Canonical.of(type, field, held1);
        var writer = last.get(spot);
        if (canonical != null
            && writer != null
            && all.stream().noneMatch(claim -> canonical.equals(claim.canonical()))
            && !Agreement.together(field, canonical, all)) {
          all.add(written(spot, field, held1, canonical, writer));
        }
        if (!all.isEmpty()) {
          accounts.put(
              spot,
              account(spot, field, all, canonical, disputed.get(spot), rules.get(field.id()), now));
        }
      }
    }
    return accounts;
  }

  private static Claim written(
      Spot spot, Field field, @Nullable Object value, String canonical, Writers.Last last) {
    return new Claim(
        spot.record(),
        field.id(),
        last.source(),
        Values.json(field, value),
        canonical,
        last.at(),
        last.at(),
        last.source().how(),
        last.actor(),
        null,
        null,
        null);
  }

  private static Account account(
      Spot spot,
      Field field,
      List<Claim> all,
      @Nullable String canonical,
      @Nullable Dispute dispute,
      @Nullable Rule rule,
      Instant now) {
    var believing = new Believing(field, dispute, rule, now);
    var standing =
        all.stream()
            .filter(claim -> java.util.Objects.equals(claim.canonical(), canonical))
            .toList();
    boolean together = standing.isEmpty() && Agreement.together(field, canonical, all);
    var best = standing.isEmpty() ? null : believing.among(standing).claim();
    var sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing((Claim claim) -> !claim.equals(best))
            .thenComparing(Claim::stated, Comparator.reverseOrder()));
    var why = together ? Reason.TOGETHER : why(field, believing, best, all);
    return new Account(spot, field, sorted, why, dispute);
  }

  private static Reason why(
      Field field, Believing believing, @Nullable Claim best, List<Claim> all) {
    if (best == null) {
      return Reason.UNSAID;
    }
    var others =
        all.stream()
            .filter(claim -> !Agreement.agree(field, claim.canonical(), best.canonical()))
            .toList();
    if (others.isEmpty()) {
      if (best.verifiedAt() != null) {
        return Reason.VERIFIED;
      }
      return all.size() == 1 ? Reason.ONLY : Reason.AGREED;
    }
    var won = believing.between(believing.among(others).claim(), best);
    if (won.claim().equals(best)) {
      return Reason.valueOf(won.why().name());
    }
    boolean latest = others.stream().noneMatch(one -> one.stated().isAfter(best.stated()));
    return latest ? Reason.LATEST : Reason.BEFORE;
  }

  /** How many values contradict each other, by record and field. */
  Map<Spot, Integer> different(Collection<Spot> spots) {
    var records = new HashSet<UUID>();
    spots.forEach(spot -> records.add(spot.record()));
    var counts = new HashMap<Spot, Integer>();
    claims
        .of(records)
        .forEach((spot, all) -> {
          if (spots.contains(spot)) {
            counts.put(spot, (int) all.stream().map(Claim::canonical).distinct().count());
          }
        });
    return counts;
  }
}
