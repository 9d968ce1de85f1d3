package org.candorcrm.insight.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the days of a measure where screens read them, with how they were made. */
@Component
final class PreparedDays {

  /** Steps for which a median is prepared by itself. */
  static final Set<Span> LONGER = Set.of(Span.WEEK, Span.MONTH, Span.QUARTER);

  private final DayTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PreparedDays(DayTable table, TransactionTemplate transaction, Clock clock) {
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param seenFrom of what stands: from when on it was seen; null of what happens
   * @param anew whether days of earlier nights are forgotten
   */
  void keep(
      Measure measure,
      @Nullable String path,
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
      var first = table.first(measure, path);
      var definition = Run.definition(measure, path);
      table.ran(
          measure,
          path,
          new Run(definition, false, labels, first, seenFrom, Moments.now(clock), null));
    });
  }

  /** The middles of longer steps, which do not follow from those of their days. */
  void longer(Measure measure, Span span, Gathered gathered) {
    transaction.executeWithoutResult(status -> table.write(measure, span, gathered.days()));
  }

  /** What tells of colleagues is not kept, but that it was looked at is. */
  void guarded(Measure measure, @Nullable String path) {
    transaction.executeWithoutResult(status -> {
      table.clear(measure, path);
      var definition = Run.definition(measure, path);
      table.ran(
          measure, path, new Run(definition, true, Map.of(), null, null, Moments.now(clock), null));
    });
  }

  /**
   * The measure as a whole from the parts that it was just prepared by: together they are all
   * records, each once.
   *
   * @return whether it could be; what was seen of both must go back as far
   */
  boolean fromParts(Measure measure, String path) {
    var parts = table.run(measure, path).filter(run -> run.serves(measure, path)).orElse(null);
    var known = table.run(measure, null).filter(run -> run.goesOn(measure, null)).orElse(null);
    if (parts == null || known != null && !Objects.equals(known.seenFrom(), parts.seenFrom())) {
      return false;
    }
    transaction.executeWithoutResult(status -> {
      table.clear(measure, null);
      table.addUp(measure, path);
      table.ran(
          measure,
          null,
          new Run(
              Run.definition(measure, null),
              false,
              Map.of(),
              table.first(measure, null),
              parts.seenFrom(),
              parts.preparedAt(),
              null));
    });
    return true;
  }
}
