package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one field just now.
 *
 * @param before what the record holds
 * @param value what the source says; null that there is nothing
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
    boolean silent,
    boolean aware,
    Instant since,
    Instant now,
    @Nullable UUID batch) {

  @Nullable String canonicalBefore() {
    return Canonical.of(type, field, before);
  }

  /** As a claim of its own. */
  Claim claim() {
    return new Claim(
        record,
        field.id(),
        source,
        Values.json(field, value),
        Canonical.of(type, field, value),
        since,
        now,
        source.how(),
        actor,
        null,
        null,
        batch);
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
