package org.candorcrm.insight.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures.DayRow;
import org.jspecify.annotations.Nullable;

/** Figures as they come from the database, by segment and day; small segments are put together. */
final class Gathered {

  /** Stands for all segments beyond the largest. */
  static final String OTHERS = "*";

  private static final int MOST = 50;

  /** A breakdown by a text that is another one in each record would fill the memory. */
  private static final int MOST_SEGMENTS = 5_000;

  private final Map<String, TreeMap<LocalDate, Tally>> bySegment = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  void take(DayRow row) {
    var segment = row.segment() == null ? "" : row.segment();
    if (row.shown() != null) {
      labels.putIfAbsent(segment, row.shown());
    }
    var days = bySegment.computeIfAbsent(segment, one -> new TreeMap<>());
    if (bySegment.size() > MOST_SEGMENTS) {
      throw Problem.invalid("breakdown_too_fine").with("most", MOST_SEGMENTS);
    }
    var tally = tally(row.figures());
    days.merge(row.day(), tally, Tally::plus);
  }

  private static Tally tally(List<@Nullable BigDecimal> figures) {
    var n = figures.get(0);
    var total = figures.get(1);
    return new Tally(
        n == null ? 0 : n.longValueExact(),
        total == null ? BigDecimal.ZERO : total,
        figures.size() > 2 ? figures.get(2) : null);
  }

  Map<String, String> labels() {
    var kept = new HashMap<>(labels);
    kept.keySet().retainAll(kept());
    return kept;
  }

  /** What happened on each day. */
  List<DayTable.Day> days() {
    var days = new ArrayList<DayTable.Day>();
    together()
        .forEach((segment, line) ->
            line.forEach((day, tally) -> days.add(new DayTable.Day(segment, day, tally))));
    return days;
  }

  /** What stood at the end of each day, where the rows tell how it moved. */
  Gathered stood(LocalDate from, LocalDate to) {
    var stood = new Gathered();
    stood.labels.putAll(labels());
    together()
        .forEach((segment, moves) -> {
          var line = new TreeMap<LocalDate, Tally>();
          var sum = Tally.NONE;
          for (var move : moves.headMap(from).values()) {
            sum = sum.plus(move);
          }
          for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            sum = sum.plus(moves.getOrDefault(day, Tally.NONE));
            if (sum.n() != 0 || sum.total().signum() != 0) {
              line.put(day, sum);
            }
          }
          stood.bySegment.put(segment, line);
        });
    return stood;
  }

  /** The largest segments, and all others as one: only these are told day by day. */
  private Map<String, TreeMap<LocalDate, Tally>> together() {
    var kept = kept();
    var together = new HashMap<String, TreeMap<LocalDate, Tally>>();
    bySegment.forEach((segment, line) -> {
      var days =
          together.computeIfAbsent(
              kept.contains(segment) ? segment : OTHERS, one -> new TreeMap<>());
      line.forEach((day, tally) -> days.merge(day, tally, Tally::plus));
    });
    return together;
  }

  @Nullable LocalDate first() {
    return bySegment.values().stream()
        .filter(line -> !line.isEmpty())
        .map(TreeMap::firstKey)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Set<String> kept() {
    return bySegment.entrySet().stream()
        .filter(line -> !line.getKey().equals(OTHERS))
        .sorted(Comparator.comparingLong(line -> -size(line.getValue())))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static long size(TreeMap<LocalDate, Tally> line) {
    return line.values().stream().mapToLong(tally -> Math.abs(tally.n())).sum();
  }
}
