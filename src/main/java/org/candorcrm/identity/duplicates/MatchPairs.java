package org.candorcrm.identity.duplicates;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The pairs that were found. What people answered is kept apart and is never overwritten. */
@Component
final class MatchPairs {

  private final Database database;

  MatchPairs(Database database) {
    this.database = database;
  }

  /**
   * Writes pairs; one that was found later than {@code at} stays as it is. In the order of their
   * ids, so that two writers never wait for each other.
   */
  void put(int type, Collection<Pair> pairs, Instant at) {
    if (pairs.isEmpty()) {
      return;
    }
    var sorted =
        pairs.stream().sorted(Comparator.comparing(p -> p.one() + "/" + p.other())).toList();
    database
        .sql(
            """
            insert into {ws}.match_pairs as m
                   (one, other, record_type, sure, probability, worth, reasons, found_at)
            select p.one, p.other, ?, p.sure, p.probability, p.worth, p.reasons::jsonb, ?
              from unnest(?::uuid[], ?::uuid[], ?::boolean[], ?::real[], ?::real[], ?::text[])
                   as p(one, other, sure, probability, worth, reasons)
            on conflict (one, other) do update
               set sure = excluded.sure, probability = excluded.probability,
                   worth = excluded.worth, reasons = excluded.reasons, found_at = excluded.found_at
             where m.found_at <= excluded.found_at
            """)
        .params(
            type,
            Moments.bound(at),
            sorted.stream().map(Pair::one).toArray(UUID[]::new),
            sorted.stream().map(Pair::other).toArray(UUID[]::new),
            sorted.stream().map(Pair::sure).toArray(Boolean[]::new),
            sorted.stream().map(pair -> (float) pair.probability()).toArray(Float[]::new),
            sorted.stream().map(pair -> (float) pair.worth()).toArray(Float[]::new),
            sorted.stream().map(Pair::reasonsJson).toArray(String[]::new))
        .update();
  }

  /** Forgets all pairs that any of these records is one of. */
  void forget(Collection<UUID> records) {
    database
        .sql("delete from {ws}.match_pairs where one = any(?) or other = any(?)")
        .params(records.toArray(UUID[]::new), records.toArray(UUID[]::new))
        .update();
  }

  void forget(Pair pair) {
    database
        .sql("delete from {ws}.match_pairs where one = ? and other = ?")
        .params(pair.one(), pair.other())
        .update();
  }

  /** Forgets what was found before that moment and not found again. */
  void forgetBefore(int type, Instant moment) {
    database
        .sql("delete from {ws}.match_pairs where record_type = ? and found_at < ?")
        .params(type, Moments.bound(moment))
        .update();
  }

  /** Somebody should look at it after all. */
  void doubt(Pair pair) {
    database
        .sql("update {ws}.match_pairs set sure = false where one = ? and other = ?")
        .params(pair.one(), pair.other())
        .update();
  }

  /**
   * Pairs that are surely the same and that nobody has said anything of, an undone merge included.
   */
  List<Pair> sure(int type, int most) {
    return database
        .sql(
            """
            select p.one, p.other, p.probability, p.worth, p.reasons from {ws}.match_pairs p
             where p.record_type = ? and p.sure
               and not exists (select 1 from {ws}.match_answers a
                 where a.one = p.one and a.other = p.other)
               and not exists (select 1 from {ws}.merges m
                 where (m.winner = p.one and m.loser = p.other)
                    or (m.winner = p.other and m.loser = p.one))
             order by p.one, p.other limit ?
            """)
        .params(type, most)
        .query((row, number) ->
            new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                true,
                row.getDouble("probability"),
                row.getDouble("worth"),
                Pair.reasons(row.getString("reasons"))))
        .list();
  }
}
