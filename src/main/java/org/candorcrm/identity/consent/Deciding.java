package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Fact.State;
import org.jspecify.annotations.Nullable;

/**
 * From what is known of somebody to yes or no. A no of theirs wins over everything; only a later
 * and provable consent of theirs takes it back. Then what was given, then what holds for everybody.
 */
final class Deciding {

  private final Channel channel;
  private final Purpose purpose;
  private final Instant now;

  Deciding(Channel channel, Purpose purpose, Instant now) {
    this.channel = channel;
    this.purpose = purpose;
    this.now = now;
  }

  /** A reason as a code, and the facts that it rests on. */
  record Decision(boolean may, String reason, List<Fact> rests) {
    Decision {
      rests = List.copyOf(rests);
    }

    static Decision no(String reason) {
      return new Decision(false, reason, List.of());
    }

    static Decision no(String reason, Fact fact) {
      return new Decision(false, reason, List.of(fact));
    }

    static Decision yes(String reason, Fact... facts) {
      return new Decision(true, reason, List.of(facts));
    }
  }

  Decision of(Standing standing) {
    if (purpose.retiredAt() != null) {
      return Decision.no("purpose_retired");
    }
    if (standing.untouchable()) {
      return Decision.no("do_not_contact");
    }
    if (standing.twinUntouchable()) {
      return Decision.no("same_address");
    }
    var no = said(standing);
    return no != null ? no : allowed(standing);
  }

  private @Nullable Decision said(Standing standing) {
    var suppressed = standing.suppressedSince(channel);
    if (suppressed != null && !takenBack(standing.facts(), suppressed)) {
      return Decision.no("suppressed");
    }
    var own = latest(standing.facts(), fact -> !fact.given());
    if (own.isPresent() && !takenBack(standing.facts(), own.get().statedAt())) {
      return Decision.no(own.get().state() == State.REFUSED ? "refused" : "withdrawn", own.get());
    }
    for (var twin : standing.twins()) {
      var theirs = latest(twin, fact -> !fact.given());
      if (theirs.isPresent()) {
        var since = theirs.get().statedAt();
        if (!takenBack(twin, since) && !takenBack(standing.facts(), since)) {
          return Decision.no("same_address", theirs.get());
        }
      }
    }
    return null;
  }

  private boolean takenBack(List<Fact> facts, Instant since) {
    return facts.stream()
        .filter(fact -> fact.concerns(channel, purpose.key()))
        .anyMatch(fact ->
            fact.statedAt().isAfter(since)
                && fact.provenConsent(now, purpose.mustConfirm(channel)));
  }

  private Optional<Fact> latest(List<Fact> facts, Predicate<Fact> which) {
    return facts.stream()
        .filter(fact -> fact.concerns(channel, purpose.key()) && which.test(fact))
        .max(Comparator.comparing(Fact::statedAt));
  }

  private Decision allowed(Standing standing) {
    var given =
        new ArrayList<>(
            standing.facts().stream()
                .filter(fact -> fact.concerns(channel, purpose.key()) && fact.given())
                .sorted(Comparator.comparing(Fact::statedAt).reversed())
                .toList());
    for (var fact : given) {
      if (missing(fact) == null) {
        return Decision.yes(reason(fact), fact);
      }
    }
    var general = forEverybody();
    if (general.may() || given.isEmpty()) {
      return general;
    }
    var first = given.getFirst();
    var lacking = missing(first);
    return Decision.no(lacking == null ? "nothing_recorded" : lacking, first);
  }

  private @Nullable String missing(Fact fact) {
    if (fact.expired(now)) {
      return "expired";
    }
    if (fact.basis() == Basis.CONSENT
        && purpose.mustConfirm(channel)
        && fact.proof().confirmedAt() == null) {
      return "not_confirmed";
    }
    if (fact.basis() == Basis.LEGITIMATE_INTEREST
        && fact.balancing() == null
        && purpose.balancing() == null) {
      return "balancing_missing";
    }
    return null;
  }

  private static String reason(Fact fact) {
    var basis = fact.basis();
    return basis == null || basis == Basis.CONSENT ? "consented" : basis.key();
  }

  private Decision forEverybody() {
    var basis = purpose.basis();
    if (basis == null || !purpose.channels().contains(channel)) {
      return Decision.no("nothing_recorded");
    }
    if (basis == Basis.LEGITIMATE_INTEREST && purpose.balancing() == null) {
      return Decision.no("balancing_missing");
    }
    return Decision.yes(basis.key());
  }
}
