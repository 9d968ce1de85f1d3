package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.ConsentRows.Kept;
import org.candorcrm.records.ConsentRows.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts that imports bring, written and taken back as sets. */
@Component
final class ImportedFacts {

  private final Database database;

  ImportedFacts(Database database) {
    this.database = database;
  }

  /**
   * Answers how many are new: what a source has said already it may say again each week. A no
   * without a day is said again as long as nothing else came from there since.
   */
  int keep(Viewer viewer, int type, UUID batch, List<Kept> said, Instant now) {
    var each = said.stream().distinct().toList();
    return database
        .sql(
            """
            insert into {ws}.consents
                   (id, record_type, record, channel, purpose, state, basis, stated_at, expires_at,
                    balancing, proof_text, proof_form, confirmed_at, source, actor, recorded_at,
                    batch)
            select n.id, ?, n.record, n.channel, n.purpose, n.state, n.basis,
                   coalesce(n.at, ?), n.expires, n.balancing, n.proof, n.form, n.confirmed, ?,
                   nullif(?, '00000000-0000-0000-0000-000000000000'::uuid), ?, ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                          ?::text[], ?::text[])
                   as n(id, record, channel, purpose, state, basis, at, expires, confirmed, proof,
                        form, balancing)
             where not exists (
               select 1 from {ws}.consents c
                where c.record = n.record and c.source = ? and c.channel = n.channel
                  and c.purpose = n.purpose and c.state = n.state
                  and c.basis is not distinct from n.basis
                  and case when n.at is null
                        then not exists (
                          select 1 from {ws}.consents later
                           where later.record = c.record and later.source = c.source
                             and later.channel = c.channel and later.purpose = c.purpose
                             and later.stated_at > c.stated_at)
                        else c.stated_at = n.at
                          and c.expires_at is not distinct from n.expires
                          and c.confirmed_at is not distinct from n.confirmed
                          and c.proof_text is not distinct from n.proof
                          and c.proof_form is not distinct from n.form
                          and c.balancing is not distinct from n.balancing end)
            """)
        .params(
            type,
            Moments.bound(now),
            viewer.source(),
            viewer.user(),
            Moments.bound(now),
            batch,
            IdArrays.bound(each.stream().map(one -> Ids.next()).toList()),
            IdArrays.bound(each.stream().map(Kept::record).toList()),
            texts(each, Said::channel),
            texts(each, Said::purpose),
            texts(each, Said::state),
            texts(each, Said::basis),
            moments(each, Said::at),
            moments(each, Said::expiresAt),
            moments(each, Said::confirmedAt),
            texts(each, Said::proof),
            texts(each, Said::form),
            texts(each, Said::balancing),
            viewer.source())
        .update();
  }

  private static @Nullable String[] texts(List<Kept> each, Function<Said, @Nullable String> part) {
    return each.stream().map(one -> part.apply(one.said())).toArray(String[]::new);
  }

  private static @Nullable String[] moments(
      List<Kept> each, Function<Said, @Nullable Instant> part) {
    return texts(
        each,
        said -> {
          var moment = part.apply(said);
          return moment == null ? null : moment.toString();
        });
  }

  /** A record that a batch said something of. */
  record About(int type, UUID record) {}

  List<About> of(UUID batch) {
    return database
        .sql("select distinct c.record_type, c.record from {ws}.consents c where c.batch = ?")
        .param(batch)
        .query((row, number) ->
            new About(row.getInt(1), Objects.requireNonNull(row.getObject(2, UUID.class))))
        .list();
  }

  int remove(UUID batch, Collection<UUID> records) {
    return database
        .sql("delete from {ws}.consents c where c.batch = ? and c.record = any(?::uuid[])")
        .params(batch, IdArrays.bound(List.copyOf(records)))
        .update();
  }
}
