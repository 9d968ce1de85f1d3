package org.candorcrm.identity.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.candorcrm.identity.claims.Dispute.Decision;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The disagreements that are kept, and the rules that settle them. */
@Component
final class DisputeTable {

  private final Database database;

  DisputeTable(Database database) {
    this.database = database;
  }

  /** A rule: for this field, this source is believed. */
  record Rule(UUID id, int source) {}

  Map<Spot, Dispute> of(Collection<UUID> records) {
    var found = new HashMap<Spot, Dispute>();
    if (records.isEmpty()) {
      return found;
    }
    database
        .sql(
            """
            select record, field, opened_at, weight, state, settled_at, settled_by, settled_for,
                   rule, batch
              from {ws}.disagreements where record = any(?::uuid[])
            """)
        .param(IdArrays.bound(records))
        .query(row -> {
          found.put(
              new Spot(row.getObject("record", UUID.class), row.getInt("field")),
              new Dispute(
                  row.getString("state").equals("open"),
                  Moments.read(row, "opened_at"),
                  row.getDouble("weight"),
                  decision(row)));
        });
    return found;
  }

  private static Dispute.@Nullable Decision decision(ResultSet row) throws SQLException {
    var at = Moments.readOrNull(row, "settled_at");
    var source = row.getObject("settled_for", Integer.class);
    return at == null || source == null
        ? null
        : new Dispute.Decision(
            at,
            row.getObject("settled_by", UUID.class),
            source,
            row.getObject("rule", UUID.class),
            row.getObject("batch", UUID.class));
  }

  /** The rules in force, by field. */
  Map<Integer, Rule> rules(int type) {
    var found = new HashMap<Integer, Rule>();
    database
        .sql(
            """
            select id, field, source from {ws}.settlement_rules
             where record_type = ? and ended_at is null
            """)
        .param(type)
        .query(row -> {
          found.put(
              row.getInt("field"), new Rule(row.getObject("id", UUID.class), row.getInt("source")));
        });
    return found;
  }

  void keep(int type, Map<Spot, Dispute> disputes) {
    if (disputes.isEmpty()) {
      return;
    }
    var spots = List.copyOf(disputes.keySet());
    var all =
        spots.stream().map(spot -> java.util.Objects.requireNonNull(disputes.get(spot))).toList();
    database
        .sql(
            """
            insert into {ws}.disagreements
              (record, field, record_type, opened_at, weight, state, settled_at, settled_by,
               settled_for, rule, batch)
            select record, field, ?, opened_at, weight, state, settled_at, settled_by, settled_for,
                   rule, batch
              from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::real[], ?::text[],
                     ?::timestamptz[], ?::uuid[], ?::int[], ?::uuid[], ?::uuid[])
                   as n(record, field, opened_at, weight, state, settled_at, settled_by,
                        settled_for, rule, batch)
            on conflict (record, field) do update
               set opened_at = excluded.opened_at, weight = excluded.weight,
                   state = excluded.state, settled_at = excluded.settled_at,
                   settled_by = excluded.settled_by, settled_for = excluded.settled_for,
                   rule = excluded.rule, batch = excluded.batch
            """)
        .param(type)
        .param(IdArrays.bound(spots.stream().map(Spot::record).toList()))
        .param(spots.stream().map(Spot::field).toArray(Integer[]::new))
        .param(texts(all, Dispute::openedAt))
        .param(all.stream().map(one -> (float) one.weight()).toArray(Float[]::new))
        .param(texts(all, one -> one.open() ? "open" : "settled"))
        .param(decided(all, Decision::at))
        .param(decided(all, Decision::by))
        .param(all.stream().map(Dispute::believed).toArray(Integer[]::new))
        .param(decided(all, Decision::rule))
        .param(decided(all, Decision::batch))
        .update();
  }

  private static String[] texts(List<Dispute> disputes, Function<Dispute, @Nullable Object> part) {
    return disputes.stream()
        .map(part)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static String[] decided(
      List<Dispute> disputes, Function<Decision, @Nullable Object> part) {
    return texts(
        disputes,
        dispute -> {
          var decision = dispute.decision();
          return decision == null ? null : part.apply(decision);
        });
  }

  void forget(Collection<UUID> records) {
    database
        .sql("delete from {ws}.disagreements where record = any(?::uuid[])")
        .param(IdArrays.bound(records))
        .update();
  }

  /** Nobody disagrees any more. */
  void drop(Collection<Spot> spots) {
    if (spots.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            delete from {ws}.disagreements d using unnest(?::uuid[], ?::int[]) as g(record, field)
             where d.record = g.record and d.field = g.field
            """)
        .param(IdArrays.bound(spots.stream().map(Spot::record).toList()))
        .param(spots.stream().map(Spot::field).toArray(Integer[]::new))
        .update();
  }
}
