package org.candorcrm.identity.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.ImportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of deliveries. */
@Component
final class DeliveryTable {

  private static final String SELECT =
      """
      select id, version, source, name, way, settings::text, secret is not null as has_secret,
             record_type, mode, key, mapping::text, hours, run_as, next_at, failures, problem, taken
        from {ws}.deliveries where retired_at is null and\
      """;

  private final Database database;
  private final JsonMapper json;

  DeliveryTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void add(Delivery one, byte @Nullable [] secret, Instant now) {
    database
        .sql(
            """
            insert into {ws}.deliveries
              (id, source, name, way, settings, secret, record_type, mode, key, mapping, hours,
               run_as, next_at, created_at)
            values (:id, :source, :name, :way, :settings::jsonb, :secret, :type, :mode, :key,
               :mapping::jsonb, :hours::int, :as, :next::timestamptz, :now)\
            """)
        .param("id", one.id())
        .param("source", one.source())
        .param("name", one.name())
        .param("way", one.way().word())
        .param("settings", json.writeValueAsString(one.settings()))
        .param("secret", secret, java.sql.Types.BINARY)
        .param("type", one.type())
        .param("mode", one.mode().name().toLowerCase(java.util.Locale.ROOT))
        .param("key", one.key())
        .param("mapping", one.mapping() == null ? null : json.writeValueAsString(one.mapping()))
        .param("hours", one.hours() == null ? null : one.hours().toString())
        .param("as", one.runAs())
        .param("next", Moments.boundOrNull(one.nextAt()))
        .param("now", Moments.bound(now))
        .update();
  }

  /**
   * @param secret null leaves the one that is kept
   * @return whether it was still the version that was asked for
   */
  boolean change(Delivery one, byte @Nullable [] secret) {
    return database
            .sql(
                """
                update {ws}.deliveries
                   set version = version + 1, name = :name, settings = :settings::jsonb,
                       secret = coalesce(:secret, secret), mapping = :mapping::jsonb,
                       hours = :hours::int, run_as = :as, next_at = :next::timestamptz,
                       failures = 0, problem = null, taken = null
                 where id = :id and version = :version and retired_at is null\
                """)
            .param("name", one.name())
            .param("settings", json.writeValueAsString(one.settings()))
            .param("secret", secret, java.sql.Types.BINARY)
            .param("mapping", one.mapping() == null ? null : json.writeValueAsString(one.mapping()))
            .param("hours", one.hours() == null ? null : one.hours().toString())
            .param("as", one.runAs())
            .param("next", Moments.boundOrNull(one.nextAt()))
            .param("id", one.id())
            .param("version", one.version())
            .update()
        > 0;
  }

  /** Its secret goes at once. */
  void retire(UUID id, Instant now) {
    database
        .sql(
            "update {ws}.deliveries set retired_at = ?, secret = null, next_at = null where id = ?")
        .params(Moments.bound(now), id)
        .update();
  }

  List<Delivery> all(@Nullable Integer source) {
    return database
        .sql(SELECT + " (:source::int is null or source = :source::int) order by id limit 500")
        .param("source", source == null ? null : source.toString())
        .query((row, number) -> delivery(row))
        .list();
  }

  Optional<Delivery> find(UUID id) {
    return database.sql(SELECT + " id = ?").param(id).query((row, n) -> delivery(row)).optional();
  }

  byte @Nullable [] secret(UUID id) {
    return database
        .sql("select secret from {ws}.deliveries where id = ?")
        .param(id)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .single()
        .orElse(null);
  }

  /** Takes those that are due, and puts off when they are next; each goes to one node. */
  List<UUID> takeDue(Instant now) {
    return database
        .sql(
            """
            update {ws}.deliveries d set next_at = :now + make_interval(hours => d.hours)
             where d.id in (select id from {ws}.deliveries
                 where retired_at is null and hours is not null and next_at <= :now
                 order by next_at limit 100 for update skip locked)
            returning d.id\
            """)
        .param("now", Moments.bound(now))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** A run went well; what was learned from it is kept. */
  void well(UUID id, @Nullable String taken, @Nullable Map<?, ?> mapping, @Nullable Instant next) {
    database
        .sql(
            """
            update {ws}.deliveries
               set failures = 0, problem = null, taken = coalesce(:taken, taken),
                   mapping = coalesce(mapping, :mapping::jsonb),
                   next_at = coalesce(:next::timestamptz, next_at)
             where id = :id\
            """)
        .param("taken", taken)
        .param("mapping", mapping == null ? null : json.writeValueAsString(mapping))
        .param("next", Moments.boundOrNull(next))
        .param("id", id)
        .update();
  }

  void badly(UUID id, String problem, @Nullable Instant next) {
    database
        .sql(
            """
            update {ws}.deliveries
               set failures = failures + 1, problem = :problem,
                   next_at = case when hours is null then null else :next::timestamptz end
             where id = :id\
            """)
        .param("problem", problem)
        .param("next", Moments.boundOrNull(next))
        .param("id", id)
        .update();
  }

  /** That a source spoke, also where it had nothing new to say. */
  void heard(int source, Instant now) {
    database
        .sql("update {ws}.sources set heard_at = greatest(heard_at, ?) where id = ?")
        .params(Moments.bound(now), source)
        .update();
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    var mapping = row.getString("mapping");
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getInt("source"),
        row.getString("name"),
        Way.of(row.getString("way")),
        json.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}),
        row.getBoolean("has_secret"),
        row.getString("record_type"),
        ImportMode.of(row.getString("mode")),
        row.getString("key"),
        mapping == null ? null : json.readValue(mapping, Map.class),
        row.getObject("hours", Integer.class),
        row.getObject("run_as", UUID.class),
        Moments.readOrNull(row, "next_at"),
        row.getInt("failures"),
        row.getString("problem"),
        row.getString("taken"));
  }
}
