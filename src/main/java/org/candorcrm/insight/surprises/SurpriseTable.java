package org.candorcrm.insight.surprises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of surprises and of the looks that found them. */
@Component
final class SurpriseTable {

  private static final int HISTORY = 53;

  /** A week is looked at on seven days, and an event may last: so long it is the same one. */
  private static final int SAME_EVENT_DAYS = 21;

  private static final int FOLLOWED_DAYS = 180;

  private static final String SELECT =
      """
      select id, version, found_on, measure, breakdown, segment, kind, since, expected, actual, errors,
             low, high, history, because::text, spread, latest, task, acted_by, result, result_at
        from {ws}.surprises where \
      """;

  private final Database database;
  private final JsonMapper json;

  SurpriseTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A look at all series. */
  record Look(LocalDate day, int checked) {}

  Optional<Look> lastLook() {
    return database
        .sql("select day, checked from {ws}.surprise_looks order by day desc limit 1")
        .query(
            (row, number) -> new Look(row.getObject("day", LocalDate.class), row.getInt("checked")))
        .optional();
  }

  void looked(LocalDate day, int checked, Instant now) {
    database
        .sql(
            """
            insert into {ws}.surprise_looks (day, checked, looked_at) values (?, ?, ?)
            on conflict (day) do update
               set checked = excluded.checked, looked_at = excluded.looked_at\
            """)
        .params(day, checked, Moments.bound(now))
        .update();
  }

  /** Unless the same event was found before. */
  void keep(Found one, LocalDate day) {
    var place = one.place();
    var values = one.weeks().values();
    var history = Arrays.copyOfRange(values, Math.max(0, values.length - HISTORY), values.length);
    database
        .sql(
            """
            insert into {ws}.surprises (id, found_on, last_on, measure, breakdown, segment, kind, since,
              expected, actual, errors, chance, low, high, history, because, spread, latest)
            select :id, :day, :day, :measure, :breakdown, :segment, :kind, :since, :expected, :actual,
                   :errors, :chance, :low, :high, :history::float8[], :because::jsonb, :spread, :latest
             where not exists (select 1 from {ws}.surprises s
               where s.measure = :measure and s.breakdown = :breakdown and s.segment = :segment
                 and s.kind = :kind and (s.actual > s.expected) = :more and s.last_on >= :same
                 and s.found_on <= :day)\
            """)
        .param("id", Ids.next())
        .param("day", day)
        .param("same", day.minusDays(SAME_EVENT_DAYS))
        .param("measure", place.measure().key())
        .param("breakdown", place.breakdown() == null ? "" : String.valueOf(place.breakdown()))
        .param("segment", place.segment())
        .param("kind", one.kind())
        .param("since", one.since())
        .param("expected", one.expected())
        .param("actual", one.actual())
        .param("more", one.more())
        .param("errors", one.errors())
        .param("chance", one.chance())
        .param("low", one.within().lower()[0])
        .param("high", one.within().upper()[0])
        .param("history", Arrays.stream(history).boxed().toArray(Double[]::new))
        .param("because", json.writeValueAsString(one.because()))
        .param("spread", one.spread())
        .param("latest", one.weeks().last())
        .update();
    database
        .sql(
            """
            update {ws}.surprises set last_on = :day
             where measure = :measure and breakdown = :breakdown and segment = :segment
               and kind = :kind and (actual > expected) = :more and last_on between :same and :day\
            """)
        .param("day", day)
        .param("same", day.minusDays(SAME_EVENT_DAYS))
        .param("measure", place.measure().key())
        .param("breakdown", place.breakdown() == null ? "" : String.valueOf(place.breakdown()))
        .param("segment", place.segment())
        .param("kind", one.kind())
        .param("more", one.more())
        .update();
  }

  /** What became of those that are followed. */
  void follow(LocalDate day, List<Place> places, List<Double> latest) {
    database
        .sql(
            """
            update {ws}.surprises s set latest = n.latest
              from unnest(:measures::text[], :breakdowns::text[], :segments::text[],
                          :latest::float8[]) as n (measure, breakdown, segment, latest)
             where s.measure = n.measure and s.breakdown = n.breakdown and s.segment = n.segment
               and s.found_on >= :from\
            """)
        .param("measures", places.stream().map(one -> one.measure().key()).toArray(String[]::new))
        .param(
            "breakdowns",
            places.stream()
                .map(one -> one.breakdown() == null ? "" : one.breakdown())
                .toArray(String[]::new))
        .param("segments", places.stream().map(Place::segment).toArray(String[]::new))
        .param("latest", latest.toArray(Double[]::new))
        .param("from", day.minusDays(FOLLOWED_DAYS))
        .update();
  }

  /** The newest first. */
  List<Surprise> since(LocalDate day, int most) {
    return database
        .sql(SELECT + "found_on >= ? order by found_on desc, id desc limit ?")
        .params(day, most)
        .query((row, number) -> surprise(row))
        .list();
  }

  Optional<Surprise> find(UUID id) {
    return database
        .sql(SELECT + "id = ?")
        .param(id)
        .query((row, number) -> surprise(row))
        .optional();
  }

  /** Whether nobody else was first. */
  boolean acted(Surprise before, UUID task, UUID by, Instant now) {
    return database
            .sql(
                """
                update {ws}.surprises
                   set task = :task, acted_by = :by, acted_at = :now, version = version + 1
                 where id = :id and task is not distinct from :before::uuid\
                """)
            .param("task", task)
            .param("by", by)
            .param("now", Moments.bound(now))
            .param("id", before.id())
            .param("before", before.task() == null ? null : String.valueOf(before.task()))
            .update()
        > 0;
  }

  /** Whether it was still the version that was asked for. */
  boolean resulted(UUID id, int version, @Nullable String result, Instant now) {
    return database
            .sql(
                """
                update {ws}.surprises set result = :result, result_at = :now, version = version + 1
                 where id = :id and version = :version\
                """)
            .param("result", result)
            .param("now", Moments.bound(now))
            .param("id", id)
            .param("version", version)
            .update()
        > 0;
  }

  private Surprise surprise(ResultSet row) throws SQLException {
    var breakdown = row.getString("breakdown");
    return new Surprise(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("found_on", LocalDate.class),
        row.getString("measure"),
        breakdown.isEmpty() ? null : breakdown,
        row.getString("segment"),
        row.getString("kind"),
        row.getObject("since", LocalDate.class),
        row.getDouble("expected"),
        row.getDouble("actual"),
        row.getDouble("errors"),
        row.getDouble("low"),
        row.getDouble("high"),
        List.of((Double[]) row.getArray("history").getArray()),
        json.readValue(row.getString("because"), new TypeReference<List<Found.Part>>() {}),
        row.getBoolean("spread"),
        row.getObject("latest", Double.class),
        row.getObject("task", UUID.class),
        row.getObject("acted_by", UUID.class),
        row.getString("result"),
        Moments.readOrNull(row, "result_at"));
  }
}
