package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.claims.ClaimTable.Gone;
import org.candorcrm.identity.claims.Settlement.Choice;
import org.candorcrm.identity.claims.Settlement.Refused;
import org.candorcrm.identity.claims.Settlement.Sum;
import org.candorcrm.identity.claims.Settlement.Target;
import org.candorcrm.identity.claims.Settlement.Terms;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles disagreements: the chosen value is written as any other, so that whoever may not write a
 * record settles nothing of it, and then the decision is kept.
 */
@Component
class Settling {

  private final Writes writes;
  private final Accounts accounts;
  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final Writers writers;

  Settling(
      Writes writes, Accounts accounts, ClaimTable claims, DisputeTable disputes, Writers writers) {
    this.writes = writes;
    this.accounts = accounts;
    this.claims = claims;
    this.disputes = disputes;
    this.writers = writers;
  }

  /** What would be written for one, and the claim behind it. */
  private record Step(Target target, Account account, @Nullable Object value, Claim claim) {}

  @Transactional
  public Sum settle(Viewer viewer, List<Target> targets, Terms terms) {
    int settled = 0;
    var refused = new ArrayList<Refused>();
    var byType = targets.stream().collect(groupingBy(Target::type, LinkedHashMap::new, toList()));
    for (var entry : byType.entrySet()) {
      settled += settle(viewer, entry.getKey(), entry.getValue(), terms, refused);
    }
    return new Sum(settled, refused);
  }

  private int settle(
      Viewer viewer, RecordType type, List<Target> targets, Terms terms, List<Refused> refused) {
    var fields = targets.stream().map(Target::field).distinct().toList();
    var records = targets.stream().map(Target::record).distinct().toList();
    var known = accounts.of(type, fields, records, viewer.now());
    var steps = new LinkedHashMap<UUID, List<Step>>();
    for (var target : targets) {
      if (terms.by() != null && decided(known.get(target.spot()))) {
        continue;
      }
      try {
        var step = step(viewer, target, known.get(target.spot()), terms);
        steps.computeIfAbsent(target.record(), id -> new ArrayList<>()).add(step);
      } catch (Problem problem) {
        refused.add(new Refused(target, problem));
      }
    }
    var done = write(viewer, type, steps, terms, refused);
    keep(viewer, type, done, terms);
    return done.size();
  }

  /** What a person chose or checked for one record counts more than a rule for all. */
  private static boolean decided(@Nullable Account account) {
    if (account == null || account.dispute() == null) {
      return false;
    }
    return account.dispute().chosen() != null
        || account.claims().stream().anyMatch(claim -> claim.verifiedAt() != null);
  }

  private Step step(Viewer viewer, Target target, @Nullable Account account, Terms terms) {
    if (account == null || account.dispute() == null) {
      throw Problem.notFound("disagreement_unknown");
    }
    return switch (terms.choice()) {
      case Choice.Source source -> {
        var claim =
            account.claims().stream()
                .filter(one -> one.source().id() == source.id())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("claim_unknown").field("believe"));
        var value = Values.parse(target.field(), claim.value());
        if (value == null && claim.value() != null) {
          throw Problem.invalid("claim_not_valid_any_more").field(target.field().name());
        }
        yield new Step(target, account, value, claim);
      }
      case Choice.Value given -> {
        var value = target.field().kind().parse(given.json());
        if (value == null) {
          throw Problem.invalid("claim_value_empty").field(target.field().name());
        }
        yield new Step(target, account, value, own(viewer, target, value, terms));
      }
    };
  }

  private Claim own(Viewer viewer, Target target, @Nullable Object value, Terms terms) {
    return new Claim(
        target.record(),
        target.field().id(),
        writers.speaker(viewer.source()),
        Values.json(target.field(), value),
        Canonical.of(target.type(), target.field(), value),
        viewer.now(),
        viewer.now(),
        Claim.How.TOLD,
        viewer.user(),
        null,
        null,
        terms.batch());
  }

  private List<Step> write(
      Viewer viewer,
      RecordType type,
      Map<UUID, List<Step>> steps,
      Terms terms,
      List<Refused> refused) {
    var drafts = new ArrayList<Draft>();
    steps.forEach((record, ofRecord) -> {
      var values = new LinkedHashMap<String, @Nullable Object>();
      ofRecord.forEach(step -> values.put(step.target().field().name(), step.value()));
      drafts.add(Draft.update(type, record, null, values));
    });
    var done = new ArrayList<Step>();
    if (drafts.isEmpty()) {
      return done;
    }
    var written = writes.write(viewer, drafts, WriteTerms.eachByItself(terms.batch()).asDecided());
    for (int i = 0; i < written.size(); i++) {
      var ofRecord =
          steps.getOrDefault(java.util.Objects.requireNonNull(drafts.get(i).id()), List.of());
      if (written.get(i).problems().isEmpty()) {
        done.addAll(ofRecord);
      } else {
        var problem = written.get(i).problems().getFirst();
        ofRecord.forEach(step -> refused.add(new Refused(step.target(), problem)));
      }
    }
    return done;
  }

  private void keep(Viewer viewer, RecordType type, List<Step> done, Terms terms) {
    var stored =
        new HashSet<>(
            claims
                .of(done.stream().map(step -> step.target().record()).distinct().toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList());
    var fresh = new ArrayList<Claim>();
    var gone = new ArrayList<Gone>();
    var touched = new HashMap<Spot, Dispute>();
    for (var step : done) {
      var spot = step.target().spot();
      for (var claim : step.account().claims()) {
        if (!stored.contains(claim)) {
          fresh.add(claim);
        }
        boolean replaced =
            terms.choice() instanceof Choice.Value
                && claim.source().person()
                && stored.contains(claim);
        if (replaced) {
          gone.add(new Gone(claim.record(), claim.field(), claim.source().id()));
        }
      }
      if (terms.choice() instanceof Choice.Value) {
        fresh.removeIf(claim ->
            claim.field() == spot.field()
                && claim.record().equals(spot.record())
                && claim.source().person());
        fresh.add(step.claim());
      }
      var dispute = java.util.Objects.requireNonNull(step.account().dispute());
      touched.put(
          spot,
          dispute.settled(
              new Dispute.Decision(
                  viewer.now(),
                  terms.by() == null ? viewer.user() : null,
                  step.claim().source().id(),
                  terms.by(),
                  terms.batch())));
    }
    claims.drop(gone);
    claims.keep(type.id(), fresh);
    disputes.keep(type.id(), touched);
  }
}
