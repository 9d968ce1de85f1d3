package org.candorcrm.insight.measures;

import java.time.Clock;
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

  /** Every measure of the current workspace, each by itself: one that fails stops no other. */
  public void all() {
    var all = measures.all();
    all.forEach(this::one);
    table.keepOnly(all);
  }

  /** One measure with its breakdowns. */
  public void one(Measure measure) {
    var paths = new ArrayList<@Nullable String>();
    paths.add(null);
    paths.addAll(measure.breakdowns());
    for (var path : paths) {
      try {
        prepare(measure, path);
      } catch (Problem impossible) {
        failed(measure, path, impossible.code());
      } catch (RuntimeException failure) {
        LOG.warn(
            "{} by {} in {} was not prepared",
            measure.key(),
            path,
            CurrentWorkspace.get().name(),
            failure);
        failed(measure, path, "measure_failed");
      }
    }
  }

  private void failed(Measure measure, @Nullable String path, String code) {
    var definition = Run.definition(measure, path);
    table.ran(measure, path, new Run(definition, false, Map.of(), null, null, now(), code));
  }

  private void prepare(Measure measure, @Nullable String path) {
    if (figures.guarded(measure.daily(path))) {
      keep(measure, path, true, new Gathered(), null, true);
      return;
    }
    if (measure.stands()) {
      stand(measure, path);
      return;
    }
    var gathered = new Gathered();
    figures.flow(measure.daily(path), gathered::take);
    keep(measure, path, false, gathered, null, true);
  }

  private void stand(Measure measure, @Nullable String path) {
    var known = table.run(measure, path).filter(run -> run.serves(measure, path)).orElse(null);
    var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    var from = known == null ? today.minusDays(MOST_DAYS) : day(known.preparedAt()).plusDays(1);
    var gathered = new Gathered();
    if (from.isBefore(today)) {
      var moves = new Gathered();
      if (measure.adds() || measure.function() != Measure.Function.MEDIAN) {
        figures.moves(measure.daily(path), moves::take);
      }
      gathered = moves.stood(from, today.minusDays(1));
    }
    boolean early = now().atOffset(ZoneOffset.UTC).getHour() < SMALL_HOURS;
    var days = early ? List.of(today.minusDays(1), today) : List.of(today);
    var seen = new Gathered();
    for (var day : days) {
      figures.standing(measure.daily(path), day).forEach(seen::take);
    }
    var seenFrom = known == null ? null : known.seenFrom();
    var first = seenFrom == null ? today : seenFrom;
    var before = gathered;
    transaction.executeWithoutResult(status -> {
      keep(measure, path, false, before, first, known == null);
      keep(measure, path, false, seen, first, false);
    });
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
