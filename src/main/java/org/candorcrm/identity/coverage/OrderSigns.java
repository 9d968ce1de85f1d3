package org.candorcrm.identity.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** What they bought: an order was seen, whoever typed it in. */
@Component
final class OrderSigns implements Signs {

  private final Database database;

  OrderSigns(Database database) {
    this.database = database;
  }

  private record Last(Instant at, int source) {}

  @Override
  public Map<String, Finding> of(Looked looked, List<Thing> things, Beliefs beliefs) {
    var wanted = Signs.measured(things, Measure.OfOrder.class);
    var type = looked.schema().type("order").orElse(null);
    if (wanted.isEmpty()
        || type == null
        || looked.viewer().on(type.id()).read() instanceof RowRule.Nothing
        || looked.field(type, "ordered_on").isEmpty()
        || looked.field(type, "status").isEmpty()) {
      return Map.of();
    }
    var tie = looked.tie(type, looked.type().name());
    if (tie.isEmpty()) {
      return Map.of();
    }
    var last = last(looked, type, tie.get());
    var found = new HashMap<String, Finding>();
    for (var thing : wanted) {
      if (thing.measure() instanceof Measure.OfOrder(var halfLife)) {
        found.put(
            thing.key(),
            last.stream()
                .map(one -> Finding.of(Evidence.of(one.source, Knowing.SEEN, one.at, halfLife)))
                .findFirst()
                .orElse(Finding.NOTHING));
      }
    }
    return found;
  }

  private List<Last> last(Looked looked, RecordType type, Sql tie) {
    var moment = Moments.bound(looked.moment());
    var sql =
        Sql.of(
                """
                select o.at, coalesce(c.source, 1) as source
                  from (select t.id, coalesce(t.ordered_on::timestamptz, t.created_at) as at
                          from %s t
                         where t.status is distinct from 'cancelled' and t.created_at <= ?
                           and coalesce(t.ordered_on::timestamptz, t.created_at) <= ? and \
                """
                    .formatted(looked.scope().table(type)),
                Moments.bound(looked.cut()),
                moment)
            .then(tie)
            .then(" and ")
            .then(looked.scope().rows(type, "t"))
            .then(
                Database.qualified(
                    """
                     order by at desc limit 1) o
                      left join lateral (
                        select c.source from {ws}.changes c
                         where c.record = o.id and c.kind = 'create' order by c.seq limit 1) c on true
                    """));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> new Last(Moments.read(row, "at"), row.getInt("source")))
        .list();
  }
}
