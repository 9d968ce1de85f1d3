package org.candorcrm.deals.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * What happened to deals, by deal, the oldest first. Days are counted from 1970. There may be very
 * many: rows come in turns, and a text that stands in many of them is held once.
 */
@Component
final class LifeEvents {

  static final int AT_ONCE = 5_000;

  private final Database database;

  LifeEvents(Database database) {
    this.database = database;
  }

  Map<UUID, List<Stay>> stays(SharedTexts texts) {
    var stays = new HashMap<UUID, List<Stay>>();
    database
        .sql(
            """
            select deal_id, stage, extract(epoch from entered_at) / 86400 as day
              from {ws}.deal_stage_changes where stage is not null and deleted_at is null
             order by deal_id, entered_at, id\
            """)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          stays
              .computeIfAbsent(row.getObject("deal_id", UUID.class), key -> new ArrayList<>())
              .add(new Stay(texts.one(row.getString("stage")), row.getDouble("day")));
        });
    return stays;
  }

  /** By deal and field, what stood there until when. */
  Map<UUID, Map<String, List<Told.Was>>> changes(int deals, SharedTexts texts) {
    var changes = new HashMap<UUID, Map<String, List<Told.Was>>>();
    database
        .sql(
            """
            select c.record, e.key, extract(epoch from coalesce(c.since, c.at)) / 86400 as day,
                   coalesce(case jsonb_typeof(e.value -> 0)
                     when 'object' then coalesce(e.value -> 0 ->> 'amount', e.value -> 0 ->> 'id')
                     else e.value -> 0 #>> '{}' end, '') as was
              from {ws}.changes c
             cross join lateral jsonb_each(c.changes) e
             where c.record_type = ? and c.changes is not null
               and jsonb_typeof(c.changes) = 'object' and e.key <> 'stage'
             order by 3, c.seq\
            """)
        .param(deals)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          changes
              .computeIfAbsent(row.getObject("record", UUID.class), key -> new HashMap<>(4))
              .computeIfAbsent(texts.one(row.getString("key")), key -> new ArrayList<>(2))
              .add(new Told.Was(row.getDouble("day"), texts.one(row.getString("was"))));
        });
    return changes;
  }

  Map<UUID, double[]> contacts() {
    var contacts = new HashMap<UUID, double[]>();
    database
        .sql(
            """
            select deal_id, array_agg(extract(epoch from happened_at)::float8 / 86400
                     order by happened_at) as days
              from {ws}.interactions
             where deal_id is not null and happened_at is not null and deleted_at is null
             group by deal_id\
            """)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          var days = (Double[]) row.getArray("days").getArray();
          contacts.put(
              row.getObject("deal_id", UUID.class),
              Arrays.stream(days).mapToDouble(Double::doubleValue).toArray());
        });
    return contacts;
  }
}
