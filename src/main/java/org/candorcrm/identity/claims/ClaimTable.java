package org.candorcrm.identity.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.claims.Claim.How;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The claims that are kept, each time for a whole set. */
@Component
final class ClaimTable {

  private final Database database;

  ClaimTable(Database database) {
    this.database = database;
  }

  /** A claim that shall be taken away. */
  record Gone(UUID record, int field, int source) {}

  /** The claims of records that live, with those of what was merged into them. */
  Map<Spot, List<Claim>> of(Collection<UUID> records) {
    var found = new HashMap<Spot, List<Claim>>();
    if (records.isEmpty()) {
      return found;
    }
    database
        .sql(
            """
            with recursive one(root, member) as (
              select r, r from unnest(?::uuid[]) as r
              union all
              select one.root, m.loser from one
                join {ws}.merges m on m.winner = one.member and m.reversed_at is null)
            select one.root, c.record, c.field, c.source, s.kind, s.name, s.trust,
                   c.value::text as value, c.canonical, c.stated_at, c.seen_at, c.how, c.actor,
                   c.verified_at, c.verified_by, c.batch
              from one
              join {ws}.claims c on c.record = one.member
              join {ws}.sources s on s.id = c.source
             order by c.stated_at, c.source
            """)
        .param(IdArrays.bound(records))
        .query(row -> {
          var spot = new Spot(row.getObject("root", UUID.class), row.getInt("field"));
          found.computeIfAbsent(spot, key -> new ArrayList<>()).add(claim(row));
        });
    return found;
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("record", UUID.class),
        row.getInt("field"),
        new Speaker(
            row.getInt("source"),
            row.getString("kind"),
            row.getString("name"),
            row.getDouble("trust")),
        row.getString("value"),
        row.getString("canonical"),
        Moments.read(row, "stated_at"),
        Moments.read(row, "seen_at"),
        How.of(row.getString("how")),
        row.getObject("actor", UUID.class),
        Moments.readOrNull(row, "verified_at"),
        row.getObject("verified_by", UUID.class),
        row.getObject("batch", UUID.class));
  }

  /** What a source said before its claim of this batch is kept beside it, for undoing. */
  void keep(int type, Collection<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    var all = List.copyOf(claims);
    database
        .sql(
            """
            insert into {ws}.claims as c
              (record, field, source, record_type, value, canonical, stated_at, seen_at, how, actor,
               verified_at, verified_by, batch)
            select record, field, source, ?, value, canonical, stated_at, seen_at, how, actor,
                   verified_at, verified_by, batch
              from unnest(?::uuid[], ?::int[], ?::int[], ?::jsonb[], ?::text[], ?::timestamptz[],
                     ?::timestamptz[], ?::text[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::uuid[])
                   as n(record, field, source, value, canonical, stated_at, seen_at, how, actor,
                        verified_at, verified_by, batch)
            on conflict (record, field, source) do update
               set value = excluded.value, canonical = excluded.canonical,
                   stated_at = excluded.stated_at, seen_at = excluded.seen_at, how = excluded.how,
                   actor = excluded.actor, verified_at = excluded.verified_at,
                   verified_by = excluded.verified_by, batch = excluded.batch,
                   earlier = case when c.batch is distinct from excluded.batch
                     then to_jsonb(c) - 'earlier' - 'record' - 'field' - 'source' - 'record_type'
                     else c.earlier end
            """)
        .param(type)
        .param(texts(all, Claim::record))
        .param(all.stream().map(Claim::field).toArray(Integer[]::new))
        .param(all.stream().map(claim -> claim.source().id()).toArray(Integer[]::new))
        .param(texts(all, Claim::value))
        .param(texts(all, Claim::canonical))
        .param(texts(all, Claim::stated))
        .param(texts(all, Claim::seen))
        .param(texts(all, claim -> claim.how().word()))
        .param(texts(all, Claim::actor))
        .param(texts(all, Claim::verifiedAt))
        .param(texts(all, Claim::verifiedBy))
        .param(texts(all, Claim::batch))
        .update();
  }

  private static String[] texts(
      List<Claim> claims,
      java.util.function.Function<Claim, @org.jspecify.annotations.Nullable Object> part) {
    return claims.stream()
        .map(part)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  void forget(Collection<UUID> records) {
    database
        .sql("delete from {ws}.claims where record = any(?::uuid[])")
        .param(IdArrays.bound(records))
        .update();
  }

  void drop(Collection<Gone> gone) {
    if (gone.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            delete from {ws}.claims c
             using unnest(?::uuid[], ?::int[], ?::int[]) as g(record, field, source)
             where c.record = g.record and c.field = g.field and c.source = g.source
            """)
        .param(IdArrays.bound(gone.stream().map(Gone::record).toList()))
        .param(gone.stream().map(Gone::field).toArray(Integer[]::new))
        .param(gone.stream().map(Gone::source).toArray(Integer[]::new))
        .update();
  }
}
