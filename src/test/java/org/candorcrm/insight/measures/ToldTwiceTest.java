package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.Groups;
import org.candorcrm.records.query.Reading;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stood on a day is the same whichever way it is told: in one pass through the log for all
 * measures, measure by measure, added up from parts, or looked at as of the end of that day.
 */
class ToldTwiceTest {

  private static final int DAYS = 90;
  private static final List<String> STAGES = List.of("new", "qualified", "proposal", "won", "lost");
  private static final List<String> SOURCES = List.of("Fair", "Web", "Call");

  private final LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS + 20);
  private final Random random = new Random();

  @ParameterizedTest
  @ValueSource(longs = {4, 2026})
  void everyWayTellsTheSame(long seed) {
    random.setSeed(seed);
    try (var candor = RunningCandor.console()) {
      deals(candor);
      candor.inWorkspace(() -> {
        var preparing = candor.bean(Preparing.class);
        preparing.all();
        var atOnce = told(candor);
        assertThat(atOnce).isNotEmpty();
        forget(candor);
        candor.bean(Measures.class).standard().forEach(preparing::one);
        assertThat(told(candor)).isEqualTo(atOnce);
        looksBack(candor);
        looksWithinADay(candor, true);
        forget(candor);
        looksWithinADay(candor, false);
        assertThat(left(candor)).isEmpty();
        return null;
      });
    }
  }

  private void deals(RunningCandor candor) {
    var past = new PastDeals(candor, first);
    for (int i = 0; i < 40; i++) {
      int day = random.nextInt(DAYS);
      var deal = past.opened(day, "Deal " + i, 1 + random.nextInt(900));
      if (random.nextInt(3) > 0) {
        deal.with("lead_source", SOURCES.get(random.nextInt(SOURCES.size())));
      }
      for (int change = random.nextInt(6); change > 0 && day < DAYS; change--) {
        day += random.nextInt(9);
        if (random.nextBoolean()) {
          deal.worth(day, 1 + random.nextInt(900));
        } else {
          deal.reached(day, STAGES.get(random.nextInt(STAGES.size())));
        }
      }
      deal.done();
    }
    past.keep();
    candor.inWorkspace(() -> gone(candor));
  }

  /** Some were deleted, others merged, weeks after they were last changed. */
  private @Nullable Void gone(RunningCandor candor) {
    var moment = first.plusDays(DAYS + 10).atTime(9, 0).toInstant(ZoneOffset.UTC).toString();
    var database = candor.bean(Database.class);
    database
        .sql(
            """
            with gone as (
              update {ws}.deals set version = version + 1, updated_at = :at::timestamptz,
                  deleted_at = :at::timestamptz
               where name like '%7' returning id, version)
            insert into {ws}.changes (at, source, record_type, record, version, kind)
            select :at::timestamptz, 1, t.id, g.id, g.version, 'delete'
              from gone g, {ws}.record_types t where t.name = 'deal'
            """)
        .param("at", moment)
        .update();
    database
        .sql(
            """
            with gone as (
              update {ws}.deals d set version = version + 1, updated_at = :at::timestamptz,
                  merged_into = (select id from {ws}.deals where name = 'Deal 0')
               where name like '%3' returning id, version, merged_into)
            insert into {ws}.changes (at, source, record_type, record, version, kind, changes)
            select :at::timestamptz, 1, t.id, g.id, g.version, 'merge',
                   jsonb_build_object('merged_into', jsonb_build_array(null, g.merged_into))
              from gone g, {ws}.record_types t where t.name = 'deal'
            """)
        .param("at", moment)
        .update();
    return null;
  }

  private static List<String> told(RunningCandor candor) {
    return candor
        .bean(Database.class)
        .sql(
            """
            select concat_ws(' ', measure, breakdown, segment, day, n, trim_scale(total), middle)
              from {ws}.measure_days order by measure, breakdown, segment, day
            """)
        .query(String.class)
        .list();
  }

  private static void forget(RunningCandor candor) {
    var database = candor.bean(Database.class);
    database.sql("delete from {ws}.measure_days").update();
    database.sql("delete from {ws}.measure_runs").update();
  }

  private void looksBack(RunningCandor candor) {
    var viewer = candor.bean(Viewers.class).candor();
    for (var key : List.of("open_pipeline", "open_deals")) {
      var measure = candor.bean(Measures.class).one(key);
      for (int i = 0; i < 12; i++) {
        var day = first.plusDays(random.nextInt(DAYS + 15));
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (String path : new String[] {null, "stage"}) {
          assertThat(prepared(candor, measure, path, day))
              .as("%s by %s on %s", key, path, day)
              .isEqualTo(looked(candor, viewer, measure, path, end));
        }
      }
    }
  }

  /** At a moment within a day, the days before are read where they were prepared. */
  private void looksWithinADay(RunningCandor candor, boolean prepared) {
    var viewer = candor.bean(Viewers.class).candor();
    for (var key : List.of("open_pipeline", "open_deals")) {
      var measure = candor.bean(Measures.class).one(key);
      for (int i = 0; i < 6; i++) {
        var day = first.plusDays(5 + random.nextInt(DAYS));
        var at = day.atTime(15, 0).toInstant(ZoneOffset.UTC);
        var look =
            candor
                .bean(MeasureSeries.class)
                .look(viewer, measure, "stage", day.minusDays(4), day, at, null);
        var parts = looked(candor, viewer, measure, "stage", at);
        var steps = look.partSeries(day.minusDays(4), day, Span.DAY);
        assertThat(steps.prepared()).isEqualTo(prepared);
        assertThat(on(day, steps)).as("%s on %s", key, day).isEqualTo(parts);
        assertThat(on(day, look.parts(day, day))).isEqualTo(parts);
        assertThat(on(day, look.total(day, day)))
            .isEqualTo(looked(candor, viewer, measure, null, at));
        var before = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(on(day.minusDays(1), look.total(day.minusDays(1), day.minusDays(1))))
            .isEqualTo(looked(candor, viewer, measure, null, before));
      }
    }
  }

  private static TreeMap<String, BigDecimal> on(LocalDate day, Series series) {
    var figures = new TreeMap<String, BigDecimal>();
    series
        .lines()
        .forEach(line ->
            put(figures, line.segment(), line.days().getOrDefault(day, Tally.NONE).total()));
    return figures;
  }

  private static TreeMap<String, BigDecimal> prepared(
      RunningCandor candor, Measure measure, @Nullable String path, LocalDate day) {
    var figures = new TreeMap<String, BigDecimal>();
    candor
        .bean(MeasureSeries.class)
        .days(measure, path, day, day)
        .forEach(line ->
            line.days().values().forEach(tally -> put(figures, line.segment(), tally.total())));
    return figures;
  }

  private static TreeMap<String, BigDecimal> looked(
      RunningCandor candor, Viewer viewer, Measure measure, @Nullable String path, Instant at) {
    var by = new ArrayList<Dimension>();
    if (path != null) {
      by.add(new Dimension(path, null));
    }
    var request =
        new AggregateRequest(
            measure.filter(),
            null,
            by,
            measure.figures(),
            List.of(),
            List.of(),
            100,
            at,
            ZoneOffset.UTC);
    var figures = new TreeMap<String, BigDecimal>();
    for (var group : candor.bean(Reading.class).aggregate(viewer, "deals", request).items()) {
      var total = group.measures().get("total");
      var segment = path == null ? "" : String.valueOf(group.key().get(path));
      if (total instanceof Groups.Amount amount) {
        put(figures, segment, amount.amount());
      } else if (total instanceof Number number) {
        put(figures, segment, new BigDecimal(number.toString()));
      }
    }
    return figures;
  }

  private static void put(TreeMap<String, BigDecimal> figures, String segment, BigDecimal total) {
    if (total.signum() != 0) {
      figures.put(segment, total.stripTrailingZeros());
    }
  }

  private static List<String> left(RunningCandor candor) {
    return candor
        .bean(Database.class)
        .sql("select relname::text from pg_class where relname like 'states_of_%'")
        .query(String.class)
        .list();
  }
}
