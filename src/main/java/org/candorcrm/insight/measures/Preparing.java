package org.candorcrm.insight.measures;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Lanes;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.query.DailyRequest;
import org.candorcrm.records.query.States;
import org.candorcrm.records.query.TellingStates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the figures of all days of every measure, so that screens only read them. */
@Component
public class Preparing {

  private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

  private final Measures measures;
  private final DailyFigures figures;
  private final TellingStates telling;
  private final DayTable table;
  private final PreparedDays days;
  private final StoodDays stood;
  private final Clock clock;

  Preparing(
      Measures measures,
      DailyFigures figures,
      TellingStates telling,
      DayTable table,
      PreparedDays days,
      StoodDays stood,
      Clock clock) {
    this.measures = measures;
    this.figures = figures;
    this.telling = telling;
    this.table = table;
    this.days = days;
    this.stood = stood;
    this.clock = clock;
  }

  /**
   * Every measure of the current workspace, each by itself: one that fails stops no other. The
   * standard ones come first; those that colleagues keep share the rest of the night. The log is
   * gone through once for all whose past is told from it.
   */
  public void all() {
    all(Night.usual());
  }

  void all(Night night) {
    var standard = measures.standard();
    var kept = Night.inTurn(measures.kept());
    var all = new ArrayList<>(standard);
    kept.forEach(one -> all.add(one.measure()));
    try (var states = told(all)) {
      Lanes.run(standard.stream().map(one -> (Runnable) () -> one(one, states)).toList());
      Lanes.run(kept.stream().map(one -> (Runnable) () -> kept(one, night, states)).toList());
    }
    table.keepOnly(all);
  }

  /** Without it, each figure goes through the log by itself. */
  private States told(List<Measure> all) {
    try {
      return telling.tell(
          all.stream().flatMap(one -> untold(one).stream()).toList(), Night.STANDARD);
    } catch (RuntimeException failure) {
      LOG.warn("The states of {} could not be told at once", workspace(), failure);
      return States.NONE;
    }
  }

  private List<DailyRequest> untold(Measure measure) {
    var untold = new ArrayList<DailyRequest>();
    for (var path : paths(measure)) {
      try {
        if (stood.untold(measure, path)) {
          untold.add(measure.daily(path));
        }
      } catch (Problem impossible) {
        LOG.debug("{} cannot be prepared: {}", measure.key(), impossible.code());
      }
    }
    return untold;
  }

  /** One measure with its breakdowns. */
  public void one(Measure measure) {
    one(measure, States.NONE);
  }

  private void one(Measure measure, States states) {
    paths(measure).forEach(path -> prepared(measure, path, Night.STANDARD, states));
  }

  private void kept(OwnMeasures.Kept one, Night night, States states) {
    for (var path : paths(one.measure())) {
      if (!night.mayGoOn(one.owner())) {
        troubled(one.measure(), path, "night_share_spent");
        continue;
      }
      long from = System.nanoTime();
      prepared(one.measure(), path, night.patience(), states);
      night.took(one.owner(), Duration.ofNanos(System.nanoTime() - from));
    }
  }

  /** The whole comes last: it may be known by its parts. */
  private static List<@Nullable String> paths(Measure measure) {
    var paths = new ArrayList<@Nullable String>(measure.breakdowns());
    paths.add(null);
    return paths;
  }

  private void prepared(Measure measure, @Nullable String path, Duration patience, States states) {
    try {
      prepare(measure, path, patience, states);
    } catch (Problem impossible) {
      troubled(measure, path, impossible.code());
    } catch (RuntimeException failure) {
      boolean slow = StoodDays.cancelled(failure);
      LOG.warn(
          "{} by {} in {} was not prepared{}",
          measure.key(),
          path,
          workspace(),
          slow ? ": it took too long" : "",
          slow ? null : failure);
      troubled(measure, path, slow ? "measure_too_slow" : "measure_failed");
    }
  }

  /** What was seen on earlier days is kept, but not shown, for what became of it is not known. */
  private void troubled(Measure measure, @Nullable String path, String code) {
    var known = table.run(measure, path).filter(run -> run.goesOn(measure, path));
    var definition = Run.definition(measure, path);
    var now = Moments.now(clock);
    table.ran(
        measure,
        path,
        known
            .map(run -> run.troubled(code))
            .orElseGet(() -> new Run(definition, false, Map.of(), null, null, now, code)));
  }

  private void prepare(Measure measure, @Nullable String path, Duration patience, States states) {
    if (figures.guarded(measure.daily(path))) {
      days.guarded(measure, path);
      return;
    }
    if (path == null && addedUp(measure)) {
      return;
    }
    if (measure.stands()) {
      stood.prepare(measure, path, patience, states);
      return;
    }
    days.keep(measure, path, flow(measure, path, Span.DAY, patience), null, true);
    if (path == null && measure.function() == Measure.Function.MEDIAN) {
      for (var span : PreparedDays.LONGER) {
        days.longer(measure, span, flow(measure, null, span, patience));
      }
    }
  }

  private Gathered flow(Measure measure, @Nullable String path, Span span, Duration patience) {
    var gathered = new Gathered();
    figures.flow(measure.daily(path), span, patience, gathered::take);
    return gathered;
  }

  /** Whether the whole is what its parts come to; the middle of parts is not that of all. */
  private boolean addedUp(Measure measure) {
    return measure.function() != Measure.Function.MEDIAN
        && measure.breakdowns().stream()
            .filter(path -> figures.parts(measure.daily(path)))
            .anyMatch(path -> days.fromParts(measure, path));
  }

  private static String workspace() {
    return CurrentWorkspace.get().name();
  }
}
