package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.claims.DisputeTable.Rule;
import org.candorcrm.identity.claims.Writers.Asked;
import org.candorcrm.identity.claims.Writers.Last;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/**
 * Hears every write on what sources said before. A new record costs nothing, and one that a single
 * source wrote costs one look at the log for the whole set.
 */
@Component
final class Arbitrating implements Arbiter {

  private final Writers writers;
  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final Keeping keeping;
  private final MergedClaims merged;
  private final UndoneClaims undone;

  Arbitrating(
      Writers writers,
      ClaimTable claims,
      DisputeTable disputes,
      Keeping keeping,
      MergedClaims merged,
      UndoneClaims undone) {
    this.writers = writers;
    this.claims = claims;
    this.disputes = disputes;
    this.keeping = keeping;
    this.merged = merged;
    this.undone = undone;
  }

  @Override
  public Arbitration arbitrate(Viewer viewer, List<Proposal> proposals, WriteTerms terms) {
    if (terms.decided()) {
      return Arbitration.AS_PROPOSED;
    }
    var speaker = writers.speaker(viewer.source());
    if (speaker.candor()) {
      return Arbitration.AS_PROPOSED;
    }
    var asked = proposals.stream().flatMap(one -> asked(one).stream()).toList();
    var last = writers.besides(speaker.id(), asked);
    last.values().removeIf(one -> !contested(one, speaker));
    if (last.isEmpty()) {
      return Arbitration.AS_PROPOSED;
    }
    var trusted = writers.speakers(List.of(speaker.id())).getOrDefault(speaker.id(), speaker);
    return new Pending(heard(viewer, trusted, proposals, terms, last), keeping);
  }

  private static List<Asked> asked(Proposal proposal) {
    if (!Claimable.is(proposal.type())) {
      return List.of();
    }
    var asked = new ArrayList<Asked>();
    for (var field : proposal.type().activeFields()) {
      boolean said =
          proposal.proposed().containsKey(field.name()) || proposal.silent().contains(field.name());
      if (said && Claimable.is(field)) {
        asked.add(new Asked(proposal.id(), field));
      }
    }
    return asked;
  }

  /** Colleagues write on each other's values, as the log tells: only sources contradict. */
  private static boolean contested(Last last, Speaker speaker) {
    if (last.claimed()) {
      return true;
    }
    var other = last.source();
    return other.id() != speaker.id() && !other.candor() && !(other.person() && speaker.person());
  }

  private Map<UUID, List<Hearing>> heard(
      Viewer viewer,
      Speaker speaker,
      List<Proposal> proposals,
      WriteTerms terms,
      Map<Spot, Last> last) {
    var records = last.keySet().stream().map(Spot::record).collect(toSet());
    var known = claims.of(records);
    var disputed = disputes.of(records);
    var rules = new HashMap<Integer, Map<Integer, Rule>>();
    var all = new HashMap<UUID, List<Hearing>>();
    for (var proposal : proposals) {
      if (!records.contains(proposal.id())) {
        continue;
      }
      var ofType = rules.computeIfAbsent(proposal.type().id(), disputes::rules);
      for (var asked : asked(proposal)) {
        var spot = asked.spot();
        if (last.containsKey(spot) || known.containsKey(spot)) {
          var hearing =
              new Hearing(
                  heard(viewer, speaker, proposal, asked, terms),
                  known.getOrDefault(spot, List.of()),
                  last.get(spot),
                  disputed.get(spot),
                  ofType.get(spot.field()));
          all.computeIfAbsent(proposal.id(), id -> new ArrayList<>()).add(hearing.decide());
        }
      }
    }
    return all;
  }

  private static Heard heard(
      Viewer viewer, Speaker speaker, Proposal proposal, Asked asked, WriteTerms terms) {
    var name = asked.field().name();
    var since = proposal.since();
    return new Heard(
        proposal.type(),
        proposal.id(),
        asked.field(),
        speaker,
        viewer.user(),
        proposal.before().get(name),
        proposal.proposed().get(name),
        proposal.said().get(name),
        !proposal.proposed().containsKey(name),
        proposal.aware(),
        since == null ? viewer.now() : since,
        viewer.now(),
        terms.batch());
  }

  @Override
  public void merged(Viewer viewer, Merged merge) {
    merged.keep(viewer, merge);
  }

  @Override
  public void parted(Viewer viewer, RecordType type, UUID winner, UUID loser) {
    keeping.reassess(viewer.now(), type, List.of(winner, loser));
  }

  @Override
  public void purged(Collection<UUID> records) {
    claims.forget(records);
    disputes.forget(records);
  }

  @Override
  public int undone(Viewer viewer, UUID batch) {
    return undone.takeBack(viewer, batch);
  }
}
