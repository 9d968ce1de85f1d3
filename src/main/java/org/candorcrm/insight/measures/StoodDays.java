package org.candorcrm.insight.measures;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.query.DailyRequest;
import org.candorcrm.records.query.States;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What stood on each day: told from the log until it was first looked at, seen from then on. */
@Component
final class StoodDays {

  private static final Logger LOG = LoggerFactory.getLogger(StoodDays.class);

  private static final String CANCELLED = "57014";

  /** What stands is told back so far. */
  private static final int MOST_DAYS = 3 * 366;

  /** Until this hour in UTC, what stands now is how yesterday ended. */
  private static final int SMALL_HOURS = 3;

  private final DailyFigures figures;
  private final DayTable table;
  private final PreparedDays days;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoodDays(
      DailyFigures figures,
      DayTable table,
      PreparedDays days,
      TransactionTemplate transaction,
      Clock clock) {
    this.figures = figures;
    this.table = table;
    this.days = days;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether its past is to be told from the log: it was not looked at last night. */
  boolean untold(Measure measure, @Nullable String path) {
    var request = measure.daily(path);
    return measure.stands()
        && measure.function() != Measure.Function.MEDIAN
        && !figures.guarded(request)
        && from(known(measure, path)).isBefore(today())
        && figures.told(request);
  }

  void prepare(Measure measure, @Nullable String path, Duration patience, States states) {
    var known = known(measure, path);
    var from = from(known);
    var gathered = new Gathered();
    if (from.isBefore(today())) {
      gathered = moves(measure, path, patience, states).stood(from, today().minusDays(1));
    }
    var seen = seen(measure.daily(path), patience);
    var seenFrom = known == null ? null : known.seenFrom();
    var first = seenFrom == null ? today() : seenFrom;
    var before = gathered;
    transaction.executeWithoutResult(status -> {
      days.keep(measure, path, before, first, known == null);
      days.keep(measure, path, seen, first, false);
    });
  }

  private @Nullable Run known(Measure measure, @Nullable String path) {
    return table.run(measure, path).filter(run -> run.goesOn(measure, path)).orElse(null);
  }

  private LocalDate from(@Nullable Run known) {
    return known == null
        ? today().minusDays(MOST_DAYS)
        : LocalDate.ofInstant(known.preparedAt(), ZoneOffset.UTC).plusDays(1);
  }

  /** What stands now. */
  private Gathered seen(DailyRequest request, Duration patience) {
    boolean early = now().atOffset(ZoneOffset.UTC).getHour() < SMALL_HOURS;
    var these = early ? List.of(today().minusDays(1), today()) : List.of(today());
    var seen = new Gathered();
    var standing = figures.standing(request, today(), patience);
    for (var day : these) {
      standing.forEach(row -> seen.take(row.on(day)));
    }
    return seen;
  }

  /** Where the log takes too long to tell, what stands is seen from this night on. */
  private Gathered moves(Measure measure, @Nullable String path, Duration patience, States states) {
    var moves = new Gathered();
    if (measure.function() == Measure.Function.MEDIAN) {
      return moves;
    }
    try {
      figures.moves(measure.daily(path), patience, states, moves::take);
      return moves;
    } catch (RuntimeException failure) {
      if (!cancelled(failure)) {
        throw failure;
      }
      LOG.info("The log takes too long to tell {} by {}", measure.key(), path);
      return new Gathered();
    }
  }

  /** Whether PostgreSQL broke it off because its time was over. */
  static boolean cancelled(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private Instant now() {
    return Moments.now(clock);
  }
}
