package org.candorcrm.insight.answers;

import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param measure key of a standard measure, or null where it is made of the parts
 * @param type plural noun of the record type, where no standard measure is meant
 * @param function {@code count}, {@code sum}, {@code average}, {@code median}, {@code share}
 * @param field what the figure is made of
 * @param hit which of the records a share counts
 * @param day the date or moment that places a record in time; null: what stands
 * @param filter narrows what is counted, an expression on the measure's record type
 * @param breakdown a path that it is split by
 * @param period see {@link Period}
 * @param step {@code day}, {@code week}, {@code month}, {@code quarter}, {@code year}; null: what
 *     suits the period
 */
public record Inquiry(
    @Nullable String measure,
    @Nullable String type,
    @Nullable String function,
    @Nullable String field,
    @Nullable String hit,
    @Nullable String day,
    @Nullable String filter,
    @Nullable String breakdown,
    String period,
    @Nullable String step) {

  /** The same without what narrows it, for who may not see that. */
  public Inquiry unconditional() {
    return new Inquiry(measure, type, function, field, null, day, null, breakdown, period, step);
  }
}
