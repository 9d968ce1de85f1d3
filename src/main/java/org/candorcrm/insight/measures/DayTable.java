package org.candorcrm.insight.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the figures of days are kept. */
@Component
final class DayTable {

  private static final int CHUNK = 20_000;
  private static final String LONGER = "~";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A figure of one segment on one day. */
  record Day(String segment, LocalDate day, Tally tally) {}

  private final Database database;

  DayTable(Database database) {
    this.database = database;
  }

  void clear(Measure measure, @Nullable String breakdown) {
    database
        .sql(
            """
            delete from {ws}.measure_days
             where measure = :measure and (breakdown = :word or starts_with(breakdown, :longer))\
            """)
        .param("measure", measure.key())
        .param("word", word(breakdown))
        .param("longer", word(breakdown) + LONGER)
        .update();
  }

  /** What is there already for a day gives way. */
  void write(Measure measure, @Nullable String breakdown, List<Day> days) {
    put(measure, word(breakdown), days);
  }

  /** Figures of longer steps, which those of days do not add up to; each by its first day. */
  void write(Measure measure, Span span, List<Day> days) {
    put(measure, word(span), days);
  }

  private void put(Measure measure, String word, List<Day> days) {
    for (int from = 0; from < days.size(); from += CHUNK) {
      var rows = new ArrayList<Map<String, Object>>();
      for (var one : days.subList(from, Math.min(days.size(), from + CHUNK))) {
        var row = new HashMap<String, Object>();
        row.put("segment", one.segment);
        row.put("day", one.day.toString());
        row.put("n", one.tally.n());
        row.put("total", one.tally.total());
        var middle = one.tally.middle();
        if (middle != null) {
          row.put("middle", middle);
        }
        rows.add(row);
      }
      database
          .sql(
              """
              insert into {ws}.measure_days as d
                (measure, breakdown, segment, day, n, total, middle)
              select :measure, :breakdown, r.segment, r.day, r.n, r.total, r.middle
                from jsonb_to_recordset(:rows::jsonb)
                  as r(segment text, day date, n bigint, total numeric, middle numeric)
              on conflict (measure, breakdown, day, segment) do update
                set n = excluded.n, total = excluded.total, middle = excluded.middle\
              """)
          .param("measure", measure.key())
          .param("breakdown", word)
          .param("rows", JSON.writeValueAsString(rows))
          .update();
    }
  }

  /** The days of the measure as a whole, from those of its parts. */
  void addUp(Measure measure, String breakdown) {
    database
        .sql(
            """
            insert into {ws}.measure_days (measure, breakdown, segment, day, n, total)
            select measure, '', '', day, sum(n), sum(total) from {ws}.measure_days
             where measure = ? and breakdown = ? group by measure, day\
            """)
        .params(measure.key(), breakdown)
        .update();
  }

  /** Lines by segment, with the figures of each day between two. */
  List<Line> lines(Measure measure, @Nullable String breakdown, LocalDate from, LocalDate to) {
    return read(measure, word(breakdown), from, to);
  }

  /** The measure as a whole by longer steps that begin between two days. */
  List<Line> lines(Measure measure, Span span, LocalDate from, LocalDate to) {
    return read(measure, word(span), from, to);
  }

  private List<Line> read(Measure measure, String word, LocalDate from, LocalDate to) {
    var lines = new TreeMap<String, TreeMap<LocalDate, Tally>>();
    database
        .sql(
            """
            select segment, day, n, total, middle from {ws}.measure_days
             where measure = ? and breakdown = ? and day between ? and ?\
            """)
        .params(measure.key(), word, from, to)
        .query(row -> {
          lines
              .computeIfAbsent(row.getString("segment"), segment -> new TreeMap<>())
              .put(row.getObject("day", LocalDate.class), tally(row));
        });
    return lines.entrySet().stream()
        .map(line -> new Line(line.getKey(), null, line.getValue()))
        .toList();
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(row.getLong("n"), row.getBigDecimal("total"), row.getBigDecimal("middle"));
  }

  Optional<Run> run(Measure measure, @Nullable String breakdown) {
    return database
        .sql(
            """
            select definition, guarded, labels, told_from, seen_from, prepared_at, problem
              from {ws}.measure_runs where measure = ? and breakdown = ?\
            """)
        .params(measure.key(), word(breakdown))
        .query((row, number) -> run(row))
        .optional();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("definition"),
        row.getBoolean("guarded"),
        JSON.readValue(row.getString("labels"), new TypeReference<Map<String, String>>() {}),
        row.getObject("told_from", LocalDate.class),
        row.getObject("seen_from", LocalDate.class),
        Moments.read(row, "prepared_at"),
        row.getString("problem"));
  }

  void ran(Measure measure, @Nullable String breakdown, Run run) {
    database
        .sql(
            """
            insert into {ws}.measure_runs as r (measure, breakdown, definition, guarded, labels,
              told_from, seen_from, prepared_at, problem)
            values (:measure, :breakdown, :definition, :guarded, :labels::jsonb,
              :told::date, :seen::date, :at, :problem)
            on conflict (measure, breakdown) do update
              set definition = excluded.definition, guarded = excluded.guarded,
                labels = excluded.labels, told_from = excluded.told_from,
                seen_from = excluded.seen_from, prepared_at = excluded.prepared_at,
                problem = excluded.problem\
            """)
        .param("measure", measure.key())
        .param("breakdown", word(breakdown))
        .param("definition", run.definition())
        .param("guarded", run.guarded())
        .param("labels", JSON.writeValueAsString(run.labels()))
        .param("told", Objects.toString(run.toldFrom(), null))
        .param("seen", Objects.toString(run.seenFrom(), null))
        .param("at", Moments.bound(run.preparedAt()))
        .param("problem", run.problem())
        .update();
  }

  /** Whether anything was ever prepared here. */
  boolean any() {
    return database
        .sql("select exists (select 1 from {ws}.measure_runs)")
        .query(Boolean.class)
        .single();
  }

  /** The first day that there is a figure for. */
  @Nullable LocalDate first(Measure measure, @Nullable String breakdown) {
    return database
        .sql("select min(day) from {ws}.measure_days where measure = ? and breakdown = ?")
        .params(measure.key(), word(breakdown))
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  /** Forgets measures that there are no more. */
  void keepOnly(List<Measure> measures) {
    var keys = measures.stream().map(Measure::key).toArray(String[]::new);
    database
        .sql("delete from {ws}.measure_days where measure <> all (?)")
        .param((Object) keys)
        .update();
    database
        .sql("delete from {ws}.measure_runs where measure <> all (?)")
        .param((Object) keys)
        .update();
  }

  /** No path is called so. */
  private static String word(Span span) {
    return LONGER + span.name().toLowerCase(Locale.ROOT);
  }

  private static String word(@Nullable String breakdown) {
    return breakdown == null ? "" : breakdown;
  }
}
