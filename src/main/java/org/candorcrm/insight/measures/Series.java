package org.candorcrm.insight.measures;

import java.time.LocalDate;
import java.util.List;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;

/**
 * A measure through time, as far as somebody may see it.
 *
 * @param breakdown the path that it is split by, or null
 * @param span what each point stands for; its day is the first of the span, and what stands is what
 *     stood at the end of it
 * @param starts the first days of all spans, oldest first
 * @param lines one for each segment; one with an empty segment where nothing is broken down
 * @param toldFrom the first day that there is a figure for; null where nobody knows
 * @param seenFrom of what stands: from when on it was seen rather than told from the change log
 * @param prepared whether it was read rather than counted for this viewer
 * @param withheld {@code person_measure} where figures about other colleagues are kept back
 */
public record Series(
    Measure measure,
    @Nullable String breakdown,
    Span span,
    List<LocalDate> starts,
    List<Line> lines,
    @Nullable LocalDate toldFrom,
    @Nullable LocalDate seenFrom,
    boolean prepared,
    @Nullable String withheld) {

  public Series {
    starts = List.copyOf(starts);
    lines = List.copyOf(lines);
  }
}
