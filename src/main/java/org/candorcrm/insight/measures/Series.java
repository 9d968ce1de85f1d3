package org.candorcrm.insight.measures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

  /** What happened by longer steps, from that of days. */
  Series by(Span longer, LocalDate first, LocalDate last) {
    var steps = Steps.between(longer, first, last);
    return with(longer, steps, each(line -> line.by(longer, first, last)));
  }

  /** What happened between two days together, told of the first of them. */
  Series sum(LocalDate first, LocalDate last) {
    return with(Span.DAY, List.of(first), each(line -> line.sum(first, last)));
  }

  private List<Line> each(UnaryOperator<Line> change) {
    return lines.stream().map(change).toList();
  }

  /** The same with other lines. */
  Series with(Span otherSpan, List<LocalDate> others, List<Line> otherLines) {
    return new Series(
        measure, breakdown, otherSpan, others, otherLines, toldFrom, seenFrom, prepared, withheld);
  }

  /** All of its parts as one; each record is in one of them. */
  Series together() {
    var days = new TreeMap<LocalDate, Tally>();
    lines.forEach(line -> line.days().forEach((day, tally) -> days.merge(day, tally, Tally::plus)));
    return new Series(
        measure,
        null,
        span,
        starts,
        List.of(new Line("", null, days)),
        toldFrom,
        seenFrom,
        prepared,
        withheld);
  }

  /** The same up to other steps, the last of which is what was looked at by itself. */
  Series endingWith(Series last, List<LocalDate> others) {
    var bySegment = new LinkedHashMap<String, Line>();
    lines.forEach(line -> bySegment.put(line.segment(), line));
    for (var line : last.lines) {
      var known = bySegment.getOrDefault(line.segment(), line);
      var days = new TreeMap<>(known == line ? Map.of() : known.days());
      line.days().values().forEach(tally -> days.put(others.getLast(), tally));
      bySegment.put(line.segment(), new Line(known.segment(), known.label(), days));
    }
    return new Series(
        measure,
        breakdown,
        span,
        others,
        List.copyOf(bySegment.values()),
        toldFrom,
        seenFrom,
        true,
        last.withheld);
  }
}
