package org.candorcrm.insight.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a measure was prepared.
 *
 * @param definition by which it was
 * @param guarded it tells what colleagues do: there are no rows
 * @param labels of segments that are texts
 * @param toldFrom the first day that there is a figure for, or null
 * @param seenFrom of what stands: from when on it was seen rather than told from the change log
 * @param problem code of what went wrong, or null
 */
public record Run(
    String definition,
    boolean guarded,
    Map<String, String> labels,
    @Nullable LocalDate toldFrom,
    @Nullable LocalDate seenFrom,
    Instant preparedAt,
    @Nullable String problem) {

  public Run {
    labels = Map.copyOf(labels);
  }

  /** Whether what was seen of the same thing on earlier days goes on, whatever went wrong since. */
  boolean goesOn(Measure measure, @Nullable String breakdown) {
    return !guarded && seenFrom != null && definition.equals(definition(measure, breakdown));
  }

  /** The same, not prepared anew: its figures are those of earlier days, and are not shown. */
  Run troubled(String code) {
    return new Run(definition, guarded, labels, toldFrom, seenFrom, preparedAt, code);
  }

  boolean serves(Measure measure, @Nullable String breakdown) {
    return !guarded && problem == null && definition.equals(definition(measure, breakdown));
  }

  static String definition(Measure measure, @Nullable String breakdown) {
    return measure.function() + " " + measure.daily(breakdown);
  }
}
