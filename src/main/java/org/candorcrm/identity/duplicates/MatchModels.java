package org.candorcrm.identity.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.model.Parameters;
import org.candorcrm.identity.matching.traits.Frequencies;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was learned of each type, and how often its values occur. */
@Component
class MatchModels {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PORTION = 20_000;

  private final Database database;
  private final Clock clock;

  MatchModels(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Learned of(int type) {
    return database
        .sql(
            """
            select parameters, sources, counted, records from {ws}.match_models
             where record_type = ?
            """)
        .param(type)
        .query((row, number) -> read(row))
        .optional()
        .orElse(Learned.NOTHING);
  }

  private static Learned read(ResultSet row) throws SQLException {
    var sources = (Integer[]) row.getArray("sources").getArray();
    return new Learned(
        JSON.readValue(row.getString("parameters"), Parameters.class),
        List.of(sources),
        JSON.readValue(row.getString("counted"), new TypeReference<Map<String, Integer>>() {}),
        row.getLong("records"));
  }

  @Transactional
  void save(
      int type, Parameters parameters, Numbers sources, Frequencies frequencies, long records) {
    database
        .sql(
            """
            insert into {ws}.match_models
                   (record_type, parameters, sources, counted, records, learned_at)
            values (?, ?::jsonb, ?, ?::jsonb, ?, ?)
            on conflict (record_type) do update
               set parameters = excluded.parameters, sources = excluded.sources,
                   counted = excluded.counted, records = excluded.records,
                   learned_at = excluded.learned_at
            """)
        .params(
            type,
            JSON.writeValueAsString(parameters),
            sources.known().toArray(Integer[]::new),
            JSON.writeValueAsString(frequencies.counted()),
            records,
            Moments.bound(Moments.now(clock)))
        .update();
    database.sql("delete from {ws}.match_values where record_type = ?").param(type).update();
    var portion = new ArrayList<Counted>();
    frequencies
        .values()
        .forEach((pool, values) ->
            values.forEach((value, count) -> {
              portion.add(new Counted(pool, value, count));
              if (portion.size() == PORTION) {
                insert(type, portion);
              }
            }));
    insert(type, portion);
  }

  private record Counted(String pool, String value, int records) {}

  private void insert(int type, List<Counted> portion) {
    database
        .sql(
            """
            insert into {ws}.match_values (record_type, pool, value, records)
            select ?, v.pool, v.value, v.records
              from unnest(?::text[], ?::text[], ?::int[]) as v(pool, value, records)
            on conflict do nothing
            """)
        .params(
            type,
            portion.stream().map(Counted::pool).toArray(String[]::new),
            portion.stream().map(Counted::value).toArray(String[]::new),
            portion.stream().map(Counted::records).toArray(Integer[]::new))
        .update();
    portion.clear();
  }

  /** How often the values occur that are given; those that are rare are missing. */
  Frequencies frequencies(int type, Learned learned, Frequencies wanted) {
    if (learned.counted().isEmpty()) {
      return Frequencies.NONE;
    }
    var pools = new ArrayList<String>();
    var values = new ArrayList<String>();
    wanted
        .values()
        .forEach((pool, texts) ->
            texts
                .keySet()
                .forEach(text -> {
                  pools.add(pool);
                  values.add(text);
                }));
    var found = new HashMap<String, Map<String, Integer>>();
    database
        .sql(
            """
            select v.pool, v.value, v.records
              from unnest(?::text[], ?::text[]) as w(pool, value)
              join {ws}.match_values v
                on v.record_type = ? and v.pool = w.pool and v.value = w.value
            """)
        .params(pools.toArray(String[]::new), values.toArray(String[]::new), type)
        .query(row -> {
          found
              .computeIfAbsent(row.getString(1), fresh -> new HashMap<>())
              .put(row.getString(2), row.getInt(3));
        });
    return new Frequencies(learned.counted(), found);
  }
}
