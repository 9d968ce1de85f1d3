package org.candorcrm.insight.measures;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the figures of all days of every measure, so that screens only read them. */
@Component
public class Preparing {

  private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

  private static final String CANCELLED = "57014";

  /** What stands is told back so far. */
  private static final int MOST_DAYS = 3 * 366;

  /** Until this hour in UTC, what stands now is how yesterday ended. */
  private static final int SMALL_HOURS = 3;

  private final Measures measures;
  private final DailyFigures figures;
  private final DayTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Preparing(
      Measures measures,
      DailyFigures figures,
      DayTable table,
      TransactionTemplate transaction,
      Clock clock) {
    this.measures = measures;
    this.figures = figures;
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Every measure of the current workspace, each by itself: one that fails stops no other. The
   * standard ones come first; those that colleagues keep share the rest of the night.
   */
  public void all() {
    all(Night.usual());
  }

  void all(Night night) {
    var standard = measures.standard();
    var kept = Night.inTurn(measures.kept());
    Lanes.run(standard.stream().map(one -> (Runnable) () -> one(one)).toList());
    Lanes.run(kept.stream().map(one -> (Runnable) () -> kept(one, night)).toList());
    var all = new ArrayList<>(standard);
    kept.forEach(one -> all.add(one.measure()));
    table.keepOnly(all);
  }

  /** One measure with its breakdowns. */
  public void one(Measure measure) {
    paths(measure).forEach(path -> prepared(measure, path, Night.STANDARD));
  }

  private void kept(OwnMeasures.Kept one, Night night) {
    for (var path : paths(one.measure())) {
      if (!night.mayGoOn(one.owner())) {
        troubled(one.measure(), path, "night_share_spent");
        continue;
      }
      long from = System.nanoTime();
      prepared(one.measure(), path, night.patience());
      night.took(one.owner(), Duration.ofNanos(System.nanoTime() - from));
    }
  }

  private static List<@Nullable String> paths(Measure measure) {
    var paths = new ArrayList<@Nullable String>();
    paths.add(null);
    paths.addAll(measure.breakdowns());
    return paths;
  }

  private void prepared(Measure measure, @Nullable String path, Duration patience) {
    try {
      prepare(measure, path, patience);
    } catch (Problem impossible) {
      troubled(measure, path, impossible.code());
    } catch (RuntimeException failure) {
      boolean slow = cancelled(failure);
      LOG.warn(
          "{} by {} in {} was not prepared{}",
          measure.key(),
          path,
          CurrentWorkspace.get().name(),
          slow ? ": it took too long" : "",
          slow ? null : failure);
      troubled(measure, path, slow ? "measure_too_slow" : "measure_failed");
    }
  }

  /** Whether PostgreSQL broke it off because its time was over. */
  private static boolean cancelled(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** What was seen on earlier days is kept, but not shown, for what became of it is not known. */
  private void troubled(Measure measure, @Nullable String path, String code) {
    var known = table.run(measure, path).filter(run -> run.goesOn(measure, path));
    var definition = Run.definition(measure, path);
    table.ran(
        measure,
        path,
        known
            .map(run -> run.troubled(code))
            .orElseGet(() -> new Run(definition, false, Map.of(), null, null, now(), code)));
  }

  private void prepare(Measure measure, @Nullable String path, Duration patience) {
    if (figures.guarded(measure.daily(path))) {
      keep(measure, path, true, new Gathered(), null, true);
      return;
    }
    if (measure.stands()) {
      stand(measure, path, patience);
      return;
    }
    var gathered = new Gathered();
    figures.flow(measure.daily(path), patience, gathered::take);
    keep(measure, path, false, gathered, null, true);
  }

  private void stand(Measure measure, @Nullable String path, Duration patience) {
    var known = table.run(measure, path).filter(run -> run.goesOn(measure, path)).orElse(null);
    var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    var from = known == null ? today.minusDays(MOST_DAYS) : day(known.preparedAt()).plusDays(1);
    var gathered = new Gathered();
    if (from.isBefore(today)) {
      gathered = moves(measure, path, patience).stood(from, today.minusDays(1));
    }
    boolean early = now().atOffset(ZoneOffset.UTC).getHour() < SMALL_HOURS;
    var days = early ? List.of(today.minusDays(1), today) : List.of(today);
    var seen = new Gathered();
    var standing = figures.standing(measure.daily(path), today, patience);
    for (var day : days) {
      standing.forEach(row -> seen.take(row.on(day)));
    }
    var seenFrom = known == null ? null : known.seenFrom();
    var first = seenFrom == null ? today : seenFrom;
    var before = gathered;
    transaction.executeWithoutResult(status -> {
      keep(measure, path, false, before, first, known == null);
      keep(measure, path, false, seen, first, false);
    });
  }

  /** Where the log takes too long to tell, what stands is seen from this night on. */
  private Gathered moves(Measure measure, @Nullable String path, Duration patience) {
    var moves = new Gathered();
    if (measure.function() == Measure.Function.MEDIAN) {
      return moves;
    }
    try {
      figures.moves(measure.daily(path), patience, moves::take);
      return moves;
    } catch (RuntimeException failure) {
      if (!cancelled(failure)) {
        throw failure;
      }
      LOG.info("The log takes too long to tell {} by {}", measure.key(), path);
      return new Gathered();
    }
  }

  private void keep(
      Measure measure,
      @Nullable String path,
      boolean guarded,
      Gathered gathered,
      @Nullable LocalDate seenFrom,
      boolean anew) {
    transaction.executeWithoutResult(status -> {
      if (anew) {
        table.clear(measure, path);
      }
      table.write(measure, path, gathered.days());
      var labels = new HashMap<String, String>();
      if (!anew) {
        table.run(measure, path).ifPresent(run -> labels.putAll(run.labels()));
      }
      labels.putAll(gathered.labels());
      var definition = Run.definition(measure, path);
      var first = table.first(measure, path);
      table.ran(measure, path, new Run(definition, guarded, labels, first, seenFrom, now(), null));
    });
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private Instant now() {
    return Moments.now(clock);
  }
}
