package org.candorcrm.identity.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Fact.State;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what people say of being contacted, and reads what they said. */
@Component
final class Consenting {

  private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);
  private static final int MOST = 2_000;
  private static final Family.Members NOBODY = new Family.Members(Set.of(), Set.of());

  private final FactTable table;
  private final Purposes purposes;
  private final Contactable seeing;
  private final Records records;
  private final Clock clock;

  Consenting(FactTable table, Purposes purposes, Contactable seeing, Records records, Clock clock) {
    this.table = table;
    this.purposes = purposes;
    this.seeing = seeing;
    this.records = records;
    this.clock = clock;
  }

  /**
   * A no is taken from everybody who may see the record; for a yes one must be allowed to change
   * it.
   *
   * @throws Problem {@code record_not_found}, {@code record_not_yours}, {@code purpose_unknown},
   *     {@code consent_from_the_future}, {@code consent_over}, {@code consent_without_proof},
   *     {@code balancing_missing}, {@code consents_too_many}
   */
  Fact record(Viewer viewer, String plural, String id, Body body) {
    var type = seeing.type(plural);
    var record = seeing.one(viewer, type, id);
    var state = Words.need(State.class, body, "state");
    if (state == State.GIVEN && !seeing.mayChange(viewer, type, record)) {
      throw Problem.forbidden("record_not_yours").with("id", record);
    }
    if (table.of(Set.of(record)).size() >= MOST) {
      throw Problem.of(Problem.Status.CONFLICT, "consents_too_many").with("most", MOST);
    }
    var fact = fact(viewer, type, record, state, body);
    check(fact);
    table.add(fact);
    return fact;
  }

  private Fact fact(Viewer viewer, RecordType type, UUID record, State state, Body body) {
    var now = Moments.now(clock);
    var stated = body.optionalMoment("stated_at");
    return new Fact(
        Ids.next(),
        type.id(),
        record,
        channel(body),
        purpose(body),
        state,
        state == State.GIVEN ? Words.need(Basis.class, body, "basis") : null,
        stated == null ? now : stated.truncatedTo(java.time.temporal.ChronoUnit.MICROS),
        state == State.GIVEN ? body.optionalMoment("expires_at") : null,
        body.optionalText("balancing"),
        proof(viewer, body),
        viewer.source(),
        user(viewer),
        now);
  }

  private static @Nullable Channel channel(Body body) {
    var text = body.text("channel");
    return text.equals(Fact.EVERY) ? null : Words.of(Channel.class, text, "channel");
  }

  private String purpose(Body body) {
    var text = body.text("purpose");
    return text.equals(Fact.EVERY) ? text : purposes.need(text).key();
  }

  private Proof proof(Viewer viewer, Body body) {
    var file = body.optionalId("proof_file");
    if (file != null && records.titles(viewer, "file", List.of(file)).isEmpty()) {
      throw Problem.notFound("record_not_found").with("type", "file").field("proof_file");
    }
    return new Proof(
        body.optionalText("proof_text"),
        file,
        body.optionalText("proof_form"),
        body.optionalText("proof_address"),
        body.optionalMoment("asked_at"),
        body.optionalMoment("confirmed_at"));
  }

  private void check(Fact fact) {
    var latest = fact.recordedAt().plus(SLOW_CLOCK);
    for (var moment : moments(fact)) {
      if (moment.isAfter(latest)) {
        throw Problem.invalid("consent_from_the_future").field("stated_at");
      }
    }
    var expires = fact.expiresAt();
    if (expires != null && !expires.isAfter(fact.statedAt())) {
      throw Problem.invalid("consent_over").field("expires_at");
    }
    if (fact.basis() == Basis.CONSENT && !fact.proof().any()) {
      throw Problem.invalid("consent_without_proof").field("proof_text");
    }
    if (fact.basis() == Basis.LEGITIMATE_INTEREST && fact.balancing() == null) {
      throw Problem.invalid("balancing_missing").field("balancing");
    }
  }

  private static List<Instant> moments(Fact fact) {
    return Stream.of(fact.statedAt(), fact.proof().askedAt(), fact.proof().confirmedAt())
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** What was said of somebody, also as a lead and before a merge; newest first. */
  List<Fact> of(Viewer viewer, String plural, String id) {
    var type = seeing.type(plural);
    var root = seeing.one(viewer, type, id);
    var members = seeing.family(viewer, type, Set.of(root)).members().getOrDefault(root, NOBODY);
    var ids = Stream.concat(members.people().stream(), members.leads().stream()).toList();
    var visible = seeing.visible(viewer, ids);
    return table.of(visible).reversed();
  }

  /** Users are named; Candor itself is not one. */
  private static @Nullable UUID user(Viewer viewer) {
    return viewer.user().equals(new UUID(0, 0)) ? null : viewer.user();
  }
}
