package org.candorcrm.identity.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.consent.Fact.State;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.TakesBack;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows of a file say of being contacted, held to the same rules as what people write. */
@Component
final class ImportedConsents implements ConsentRows, TakesBack {

  private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

  private final ImportedFacts facts;
  private final Purposes purposes;
  private final Contactable seeing;
  private final Schemas schemas;
  private final Clock clock;

  ImportedConsents(
      ImportedFacts facts, Purposes purposes, Contactable seeing, Schemas schemas, Clock clock) {
    this.facts = facts;
    this.purposes = purposes;
    this.seeing = seeing;
    this.schemas = schemas;
    this.clock = clock;
  }

  @Override
  public Session open(Viewer viewer, RecordType type, UUID batch) {
    return new Import(viewer, seeing.type(type.plural()), batch, purposes.inUse());
  }

  private final class Import implements Session {

    private final Viewer viewer;
    private final RecordType type;
    private final UUID batch;
    private final List<Purpose> known;

    Import(Viewer viewer, RecordType type, UUID batch, List<Purpose> known) {
      this.viewer = viewer;
      this.type = type;
      this.batch = batch;
      this.known = known;
    }

    @Override
    public Said read(Said words) {
      var state = FileWords.state(words.state());
      var basis = basis(state, words.basis());
      var said =
          new Said(
              Words.key(state),
              FileWords.every(words.channel())
                  ? Fact.EVERY
                  : FileWords.channel(words.channel()).key(),
              purpose(words.purpose()),
              basis == null ? null : basis.key(),
              words.at(),
              state == State.GIVEN ? words.expiresAt() : null,
              words.confirmedAt(),
              words.proof(),
              words.form(),
              words.balancing());
      check(said, basis);
      return said;
    }

    private String purpose(String text) {
      return FileWords.every(text)
          ? Fact.EVERY
          : FileWords.purpose(known, text)
              .orElseThrow(() ->
                  Problem.invalid("purpose_unknown")
                      .with(
                          "known",
                          known.stream().map(Purpose::key).collect(Collectors.joining(", "))))
              .key();
    }

    /** A yes that does not say what it rests on is a consent. */
    private static @Nullable Basis basis(State state, @Nullable String text) {
      if (state != State.GIVEN) {
        return null;
      }
      return text == null ? Basis.CONSENT : FileWords.basis(text);
    }

    private void check(Said said, @Nullable Basis basis) {
      var latest = Moments.now(clock).plus(SLOW_CLOCK);
      if (Stream.of(said.at(), said.confirmedAt())
          .filter(Objects::nonNull)
          .anyMatch(one -> one.isAfter(latest))) {
        throw Problem.invalid("consent_from_the_future").with("part", "at");
      }
      if (basis == null) {
        return;
      }
      var at = said.at();
      if (at == null) {
        throw Problem.invalid("consent_without_day");
      }
      var expires = said.expiresAt();
      if (expires != null && !expires.isAfter(at)) {
        throw Problem.invalid("consent_over");
      }
      if (basis == Basis.CONSENT && !proof(said).any()) {
        throw Problem.invalid("consent_without_proof");
      }
      if (basis == Basis.LEGITIMATE_INTEREST && said.balancing() == null) {
        throw Problem.invalid("balancing_missing");
      }
    }

    @Override
    public int keep(List<Kept> said) {
      return facts.keep(viewer, type.id(), batch, said, Moments.now(clock));
    }
  }

  static Proof proof(Said said) {
    return new Proof(said.proof(), null, said.form(), null, null, said.confirmedAt());
  }

  @Override
  public int undone(Viewer viewer, UUID batch) {
    return facts.of(batch).stream()
        .collect(
            groupingBy(ImportedFacts.About::type, mapping(ImportedFacts.About::record, toList())))
        .entrySet()
        .stream()
        .mapToInt(entry -> takeBack(viewer, batch, entry.getKey(), Set.copyOf(entry.getValue())))
        .sum();
  }

  private int takeBack(Viewer viewer, UUID batch, int typeId, Set<UUID> records) {
    return schemas
        .current()
        .type(typeId)
        .map(type -> facts.remove(batch, seeing.changeable(viewer, type, records)))
        .orElse(0);
  }
}
