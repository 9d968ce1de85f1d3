package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.matching.index.Blocks;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The index of what records may be found by, which all nodes share. */
@Component
class MatchKeys {

  /** Keys that more share tell nothing. */
  static final int MOST = 60;

  /** So many are worth comparing with one; those that share most come first. */
  private static final int MOST_NEAR = 150;

  private final Database database;

  MatchKeys(Database database) {
    this.database = database;
  }

  /** A record's keys as they are to be kept. */
  record Entry(UUID record, int version, long[] keys) {}

  /** Keys of two types never meet. */
  static long[] keys(int type, long[] keys) {
    return Arrays.stream(keys).map(key -> key ^ mixed(type)).toArray();
  }

  /** Leaves the bit alone by which strong keys are known. */
  private static long mixed(int type) {
    return (type * 0x9E3779B97F4A7C15L) & ~(1L << 40);
  }

  @Transactional
  void put(int type, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    forgetKeys(entries.stream().map(Entry::record).toList());
    int all = entries.stream().mapToInt(entry -> entry.keys().length).sum();
    var keys = new Long[all];
    var records = new UUID[all];
    int at = 0;
    for (var entry : entries) {
      for (long key : entry.keys()) {
        keys[at] = key;
        records[at++] = entry.record();
      }
    }
    database
        .sql(
            """
            insert into {ws}.match_keys (key, record)
            select k.key, k.record from unnest(?::bigint[], ?::uuid[]) as k(key, record)
             order by k.key on conflict do nothing
            """)
        .params(keys, records)
        .update();
    database
        .sql(
            """
            insert into {ws}.match_records as m (record, record_type, version, keys)
            select r.record, ?, r.version, r.keys::bigint[]
              from unnest(?::uuid[], ?::int[], ?::text[]) as r(record, version, keys)
            on conflict (record) do update set version = excluded.version, keys = excluded.keys
            """)
        .params(
            type,
            entries.stream().map(Entry::record).toArray(UUID[]::new),
            entries.stream().map(Entry::version).toArray(Integer[]::new),
            entries.stream().map(entry -> array(entry.keys())).toArray(String[]::new))
        .update();
  }

  private static String array(long[] keys) {
    return Arrays.toString(keys).replace('[', '{').replace(']', '}');
  }

  @Transactional
  void forget(Collection<UUID> records) {
    forgetKeys(records);
    database
        .sql("delete from {ws}.match_records where record = any(?)")
        .param(records.toArray(UUID[]::new))
        .update();
  }

  private void forgetKeys(Collection<UUID> records) {
    database
        .sql(
            """
            delete from {ws}.match_keys k
             using {ws}.match_records m cross join lateral unnest(m.keys) as old(key)
             where m.record = any(?) and k.key = old.key and k.record = m.record
            """)
        .param(records.toArray(UUID[]::new))
        .update();
  }

  /** The versions in which these records are known. */
  Map<UUID, Integer> versions(Collection<UUID> records) {
    var versions = new HashMap<UUID, Integer>();
    database
        .sql("select record, version from {ws}.match_records where record = any(?)")
        .param(records.toArray(UUID[]::new))
        .query(row -> {
          versions.put(row.getObject(1, UUID.class), row.getInt(2));
        });
    return versions;
  }

  /** Living records of a type that are not known as they are now. */
  List<UUID> stale(int type, String table, int most) {
    return database
        .sql(
            """
            select t.id from {ws}."%s" t
              left join {ws}.match_records m on m.record = t.id and m.record_type = ?
             where t.deleted_at is null and t.merged_into is null
               and (m.record is null or m.version <> t.version)
             limit ?
            """
                .formatted(table))
        .params(type, most)
        .query(UUID.class)
        .list();
  }

  /** Forgets records of a type that do not live any more. */
  void forgetGone(int type, String table) {
    var gone =
        database
            .sql(
                """
                select m.record from {ws}.match_records m left join {ws}."%s" t on t.id = m.record
                 where m.record_type = ?
                   and (t.id is null or t.deleted_at is not null or t.merged_into is not null)
                """
                    .formatted(table))
            .param(type)
            .query(UUID.class)
            .list();
    if (!gone.isEmpty()) {
      forget(gone);
    }
  }

  /** Those worth comparing with each of several, which are given by their keys. */
  List<List<UUID>> near(List<long[]> some) {
    var numbers = new LinkedHashMap<Long, Integer>();
    some.forEach(keys -> {
      for (long key : keys) {
        numbers.putIfAbsent(key, numbers.size());
      }
    });
    var shared = new ArrayList<List<UUID>>(numbers.size());
    numbers.forEach((key, number) -> shared.add(new ArrayList<>(2)));
    database
        .sql(
            """
            select k.n, m.record
              from unnest(?::int[], ?::bigint[]) as k(n, key)
             cross join lateral (
               select o.record from {ws}.match_keys o where o.key = k.key limit %d) m
            """
                .formatted(MOST + 1))
        .params(numbers.values().toArray(Integer[]::new), numbers.keySet().toArray(Long[]::new))
        .query(row -> {
          shared.get(row.getInt(1)).add(row.getObject(2, UUID.class));
        });
    var near = new ArrayList<List<UUID>>(some.size());
    for (var keys : some) {
      var votes = new HashMap<UUID, Integer>();
      for (long key : keys) {
        var those = shared.get(numbers.getOrDefault(key, 0));
        if (those.size() <= MOST || Blocks.strong(key)) {
          those.forEach(record -> votes.merge(record, 1, Integer::sum));
        }
      }
      near.add(most(votes));
    }
    return near;
  }

  private static List<UUID> most(Map<UUID, Integer> votes) {
    if (votes.size() <= MOST_NEAR) {
      return List.copyOf(votes.keySet());
    }
    return votes.entrySet().stream()
        .sorted(Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_NEAR)
        .map(Map.Entry::getKey)
        .toList();
  }
}
