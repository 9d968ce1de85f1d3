package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.identity.PastSources;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** Writes what sources had said, as sets. */
@Component
final class TakingPastClaims implements PastSources {

  private final Database database;
  private final Writers writers;
  private final ClaimTable claims;
  private final Keeping keeping;

  TakingPastClaims(Database database, Writers writers, ClaimTable claims, Keeping keeping) {
    this.database = database;
    this.writers = writers;
    this.claims = claims;
    this.keeping = keeping;
  }

  @Override
  public void take(List<PastRow> rows, List<PastClaim> said, Instant now) {
    write(rows);
    hear();
    var speakers = writers.speakers(said.stream().map(PastClaim::source).collect(toSet()));
    said.stream()
        .collect(groupingBy(PastClaim::type))
        .forEach((type, ofType) -> {
          claims.keep(type.id(), ofType.stream().map(one -> claim(one, speakers)).toList());
          keeping.reassess(now, type, ofType.stream().map(PastClaim::record).collect(toSet()));
        });
  }

  private static Claim claim(PastClaim one, Map<Integer, Speaker> speakers) {
    var speaker = Objects.requireNonNull(speakers.get(one.source()));
    return new Claim(
        one.record(),
        one.field().id(),
        speaker,
        Values.json(one.field(), one.value()),
        Canonical.of(one.type(), one.field(), one.value()),
        one.stated(),
        one.stated(),
        speaker.how(),
        one.actor(),
        null,
        null,
        null);
  }

  /** When each spoke last, which the change feed would find out little by little. */
  private void hear() {
    database
        .sql(
            """
            update {ws}.sources s set heard_at = date_trunc('minute', c.at)
              from (select source, max(at) as at from {ws}.changes group by source) c
             where c.source = s.id and s.kind in ('import', 'form', 'connector', 'api_client')\
            """)
        .update();
  }

  private void write(List<PastRow> rows) {
    database
        .sql(
            """
            insert into {ws}.source_records
              (source, record_type, external_id, record, raw, first_seen_at, seen_at)
            select source, record_type, external_id, record, raw, first_seen_at, seen_at
              from unnest(?::int[], ?::int[], ?::text[], ?::uuid[], ?::jsonb[], ?::timestamptz[],
                     ?::timestamptz[])
                   as r(source, record_type, external_id, record, raw, first_seen_at, seen_at)
            """)
        .param(rows.stream().map(PastRow::source).toArray(Integer[]::new))
        .param(rows.stream().map(row -> row.type().id()).toArray(Integer[]::new))
        .param(rows.stream().map(PastRow::externalId).toArray(String[]::new))
        .param(rows.stream().map(row -> row.record().toString()).toArray(String[]::new))
        .param(
            rows.stream()
                .map(row -> Values.JSON.writeValueAsString(row.raw()))
                .toArray(String[]::new))
        .param(rows.stream().map(row -> row.firstSeen().toString()).toArray(String[]::new))
        .param(rows.stream().map(row -> row.seen().toString()).toArray(String[]::new))
        .update();
  }
}
