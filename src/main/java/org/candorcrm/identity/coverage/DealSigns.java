package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** What the open deal says of their intentions, and what they last bought through one. */
@Component
final class DealSigns implements Signs {

  private final Database database;
  private final Provenance provenance;

  DealSigns(Database database, Provenance provenance) {
    this.database = database;
    this.provenance = provenance;
  }

  /** A deal as it stood; the fields that hold something today. */
  private record Deal(UUID id, String outcome, Instant entered, int source, Set<String> held) {}

  @Override
  public Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs) {
    var won = Signs.measured(things, Measure.OfWonDeal.class);
    var open = Signs.measured(things, Measure.OfOpenDeal.class);
    var type = looked.schema().type("deal").orElse(null);
    if (type == null
        || looked.viewer().on(type.id()).read() instanceof RowRule.Nothing
        || looked.field(type, "stage").isEmpty()) {
      return Map.of();
    }
    var tie = looked.tie(type, looked.type().name());
    if (tie.isEmpty()) {
      return Map.of();
    }
    var deals = deals(looked, type, tie.get());
    var found = new HashMap<String, Finding>();
    for (var thing : won) {
      if (thing.measure() instanceof Measure.OfWonDeal measure) {
        found.put(thing.key(), won(deals, measure));
      }
    }
    found.putAll(open(looked, type, deals, open, beliefs));
    return found;
  }

  private static Finding won(List<Deal> deals, Measure.OfWonDeal measure) {
    return deals.stream()
        .filter(deal -> deal.outcome.equals("won"))
        .max(Comparator.comparing(Deal::entered))
        .map(deal ->
            Finding.of(
                Evidence.of(deal.source, Knowing.TOLD, deal.entered, measure.halfLifeDays())))
        .orElse(Finding.NOTHING);
  }

  /** Of several open deals the one that tells more. */
  private Map<String, Finding> open(
      Looked looked, RecordType type, List<Deal> deals, List<Thing> things, Beliefs beliefs) {
    var fields = new HashMap<String, Field>();
    for (var thing : things) {
      if (thing.measure() instanceof Measure.OfOpenDeal(var name)) {
        looked.field(type, name).ifPresent(field -> fields.put(thing.key(), field));
      }
    }
    var found = new HashMap<String, Finding>();
    fields.keySet().forEach(key -> found.put(key, Finding.NOTHING));
    deals.stream()
        .filter(deal -> deal.outcome.equals("open"))
        .max(Comparator.<Deal>comparingInt(deal -> deal.held.size()).thenComparing(Deal::entered))
        .ifPresent(deal -> {
          var held =
              fields.values().stream().filter(one -> deal.held.contains(one.name())).toList();
          var words = provenance.of(looked, deal.id, List.of(deal.id), held, List.of(), beliefs);
          fields.forEach(
              (key, field) -> found.put(key, words.getOrDefault(field.id(), Finding.NOTHING)));
        });
    return found;
  }

  private List<Deal> deals(Looked looked, RecordType type, Sql tie) {
    var moment = Moments.bound(looked.cut());
    var sql =
        Sql.of(
                Database.qualified(
                        """
                        select d.id, coalesce(o.outcome, 'open') as outcome,
                               coalesce(e.entered_at, d.created_at) as entered,
                               coalesce(w.source, 1) as source, d.next_step, d.close_date
                          from (select t.id, t.created_at, t.pipeline, t.stage,
                                       t.next_step is not null as next_step,
                                       t.close_date is not null as close_date
                                  from %s t where t.created_at <= ? and \
                        """)
                    .formatted(looked.scope().table(type)),
                moment)
            .then(tie)
            .then(" and ")
            .then(looked.scope().rows(type, "t"))
            .then(
                Sql.of(
                    Database.qualified(
                        """
                         order by t.updated_at desc limit 50) d
                          left join lateral (
                            select c.stage, c.entered_at, c.seq from {ws}.deal_stage_changes c
                             where c.deal_id = d.id and c.entered_at <= ?
                             order by c.entered_at desc limit 1) e on true
                          left join lateral (
                            select s.outcome from {ws}.stages s
                             where s.key = coalesce(e.stage, d.stage) and s.deleted_at is null
                             order by s.pipeline is distinct from d.pipeline limit 1) o on true
                          left join {ws}.changes w on w.seq = e.seq
                        """),
                    moment));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> {
          var held = new ArrayList<String>();
          for (var name : List.of("next_step", "close_date")) {
            if (row.getBoolean(name)) {
              held.add(name);
            }
          }
          return new Deal(
              row.getObject("id", UUID.class),
              row.getString("outcome"),
              Moments.read(row, "entered"),
              row.getInt("source"),
              Set.copyOf(held));
        })
        .list();
  }
}
