package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one field just now.
 *
 * @param before what the record holds
 * @param value what is to be written; null that there is nothing
 * @param own what the source itself says, where more is to be written; else null
 * @param silent whether it only said nothing
 * @param aware whether it had seen what stands
 * @param since when it happened
 */
record Heard(
    RecordType type,
    UUID record,
    Field field,
    Speaker source,
    @Nullable UUID actor,
    @Nullable Object before,
    @Nullable Object value,
    @Nullable Object own,
    boolean silent,
    boolean aware,
    Instant since,
    Instant now,
    @Nullable UUID batch) {

  @Nullable String canonicalBefore() {
    return Canonical.of(type, field, before);
  }

  /** Whether what it says was united with what was there. */
  boolean united() {
    return own != null;
  }

  /** As a claim of its own. */
  Claim claim() {
    var said = own == null ? value : own;
    return new Claim(
        record,
        field.id(),
        source,
        Values.json(field, said),
        Canonical.of(type, field, said),
        since,
        now,
        source.how(),
        actor,
        null,
        null,
        batch);
  }

  boolean by(Claim claim) {
    return claim.source().id() == source.id();
  }

  /** What the source said before, of this record rather than of one that became part of it. */
  @Nullable Claim known(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> by(claim) && claim.record().equals(record))
        .findFirst()
        .orElseGet(() -> claims.stream().filter(this::by).findFirst().orElse(null));
  }

  /** What it said before, said again; whoever saw what stands says it anew. */
  Claim again(Claim known) {
    var said = claim();
    var mine = Values.node(known.value()).equals(Values.node(said.value())) ? known : said;
    return new Claim(
        mine.record(),
        mine.field(),
        source,
        said.value(),
        said.canonical(),
        aware ? said.stated() : known.stated(),
        now,
        said.how(),
        said.actor(),
        known.verifiedAt(),
        known.verifiedBy(),
        mine.batch());
  }

  /** What the record holds, as the claim of who wrote it. */
  Claim standing(Writers.Last last) {
    return new Claim(
        record,
        field.id(),
        last.source(),
        Values.json(field, before),
        canonicalBefore(),
        last.at(),
        last.at(),
        last.source().how(),
        last.actor(),
        null,
        null,
        null);
  }
}
