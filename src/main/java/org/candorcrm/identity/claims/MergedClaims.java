package org.candorcrm.identity.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Arbiter.Merged;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What two records held becomes claims when they are merged, each on the record that it was meant
 * for, so that they part again by themselves. What a person chose is settled; the rest is open.
 */
@Component
final class MergedClaims {

  private final Writers writers;
  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final Keeping keeping;

  MergedClaims(Writers writers, ClaimTable claims, DisputeTable disputes, Keeping keeping) {
    this.writers = writers;
    this.claims = claims;
    this.disputes = disputes;
    this.keeping = keeping;
  }

  void keep(Viewer viewer, Merged merge) {
    var type = merge.type();
    if (!Claimable.is(type)) {
      return;
    }
    var last = writers.of(type, List.of(merge.winner(), merge.loser()));
    var said = claims.of(List.of(merge.winner()));
    var known = disputes.of(List.of(merge.winner()));
    var fresh = new ArrayList<Claim>();
    var touched = new HashMap<Spot, Dispute>();
    for (var field : Claimable.fields(type)) {
      var spot = new Spot(merge.winner(), field.id());
      var all = new ArrayList<>(said.getOrDefault(spot, List.of()));
      var ofBoth = unsaid(merge, field, all, last);
      fresh.addAll(ofBoth);
      all.addAll(ofBoth);
      if (Disagreeing.any(field, all)) {
        var chosen = merge.chosen().contains(field.name()) ? chosen(merge, field, all) : null;
        touched.put(spot, dispute(viewer, known.get(spot), chosen));
      }
    }
    claims.keep(type.id(), fresh);
    keeping.keep(type, touched, viewer.now());
  }

  private static Dispute dispute(Viewer viewer, @Nullable Dispute known, @Nullable Integer chosen) {
    var dispute = known == null ? Dispute.open(viewer.now()) : known.reopened(viewer.now());
    return chosen == null
        ? dispute
        : dispute.settled(new Dispute.Decision(viewer.now(), viewer.user(), chosen, null, null));
  }

  /** The values of both that no claim tells yet: where the loser held one at all. */
  private static List<Claim> unsaid(
      Merged merge, Field field, List<Claim> said, Map<Spot, Writers.Last> last) {
    var theirs = merge.loserHeld().get(field.name());
    if (theirs == null) {
      return List.of();
    }
    var found = new ArrayList<Claim>();
    add(found, merge, field, merge.loser(), theirs, said, last);
    add(found, merge, field, merge.winner(), merge.winnerHeld().get(field.name()), said, last);
    boolean oneVoice =
        found.size() == 2
            && found.get(0).source().id() == found.get(1).source().id()
            && Agreement.agree(field, found.get(0).canonical(), found.get(1).canonical());
    return oneVoice && said.isEmpty() ? List.of() : found;
  }

  private static void add(
      List<Claim> found,
      Merged merge,
      Field field,
      UUID record,
      @Nullable Object value,
      List<Claim> said,
      Map<Spot, Writers.Last> last) {
    var canonical = Canonical.of(merge.type(), field, value);
    var writer = last.get(new Spot(record, field.id()));
    if (canonical == null || writer == null || writer.source().candor()) {
      return;
    }
    boolean told =
        said.stream()
            .anyMatch(claim ->
                claim.record().equals(record)
                    && (claim.source().id() == writer.source().id()
                        || canonical.equals(claim.canonical())));
    if (!told) {
      found.add(
          new Claim(
              record,
              field.id(),
              writer.source(),
              Values.json(field, value),
              canonical,
              writer.at(),
              writer.at(),
              writer.source().how(),
              writer.actor(),
              null,
              null,
              null));
    }
  }

  /** The source whose value was chosen; null where somebody wrote a value of their own. */
  private static @Nullable Integer chosen(Merged merge, Field field, List<Claim> all) {
    var now = Canonical.of(merge.type(), field, merge.now().get(field.name()));
    return all.stream()
        .filter(claim -> claim.canonical() != null && claim.canonical().equals(now))
        .map(claim -> claim.source().id())
        .findFirst()
        .orElse(null);
  }
}
