package org.candorcrm.insight.beliefs;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.beliefs.Statement.Leader;
import org.candorcrm.insight.beliefs.Tested.Round;
import org.candorcrm.insight.beliefs.Tested.Share;
import org.candorcrm.insight.beliefs.Tested.Tally;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.Groups;
import org.candorcrm.statistics.Evidence;
import org.candorcrm.statistics.Evidence.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which segment has the largest figure, round by round. A round counts once it is over; it says
 * something where at least two segments have a figure.
 */
@Component
final class Leading {

  private static final double MOST = 0.5;

  private final Records records;

  Leading(Records records) {
    this.records = records;
  }

  /** Each segment's figure in one round. */
  private static final class Figures extends HashMap<String, BigDecimal> {

    @Nullable String leader() {
      var most = values().stream().max(BigDecimal::compareTo).orElseThrow();
      var leaders = entrySet().stream().filter(one -> one.getValue().compareTo(most) == 0).toList();
      return leaders.size() == 1 ? leaders.getFirst().getKey() : null;
    }
  }

  void check(Viewer viewer, String plural, Leader one) {
    Testing.open(records.aggregate(viewer, plural, request(one, "false")));
  }

  Tested test(Viewer viewer, String plural, Leader one, Period period) {
    var filter = Testing.all(one.among(), period.whole(one.time()));
    var groups = Testing.open(records.aggregate(viewer, plural, request(one, filter)));
    if (groups.more()) {
      throw Problem.invalid("belief_too_many_segments")
          .field("by")
          .with("most", AggregateRequest.MOST_GROUPS);
    }
    var rounds = new ArrayList<Round>();
    var before = new Count(0, 0);
    var all = new Count(0, 0);
    for (var each : rounds(one, groups).entrySet()) {
      var end = end(each.getKey(), one.round());
      var figures = each.getValue();
      if (figures.size() > 1 && !end.isAfter(viewer.now())) {
        var leader = figures.leader();
        boolean led = one.segment().equals(leader);
        var count = new Count(led ? 1 : 0, 1);
        rounds.add(new Round(each.getKey().toString(), leader, led));
        all = all.plus(count);
        before = end.isAfter(period.written()) ? before : before.plus(count);
      }
    }
    return new Tested(tally(before), tally(all.minus(before)), tally(all), rounds);
  }

  private static Tally tally(Count count) {
    var evidence = count.cases() == 0 ? Evidence.NONE : Evidence.atLeast(count, MOST);
    return new Tally(Share.of(count), null, evidence.weight());
  }

  private static AggregateRequest request(Leader one, String filter) {
    var dimensions = new ArrayList<Dimension>();
    var part = one.part();
    if (one.by() instanceof String by) {
      dimensions.add(new Dimension(by, null));
    }
    dimensions.add(new Dimension(one.time(), part == null ? one.round() : part.span()));
    var figure = new Measure(one.function(), one.field(), null, "figure");
    return new AggregateRequest(
        filter, dimensions, List.of(figure), List.of(), List.of(), AggregateRequest.MOST_GROUPS);
  }

  private static TreeMap<LocalDate, Figures> rounds(Leader one, Groups groups) {
    var rounds = new TreeMap<LocalDate, Figures>();
    for (var group : groups.items()) {
      var day = day(group.key().get(one.time()));
      var figure = number(group.measures());
      var segment = day == null ? null : segment(one, day, group.key());
      if (day != null && figure != null && segment != null) {
        var begin = one.part() == null ? day : day.withDayOfYear(1);
        rounds.computeIfAbsent(begin, any -> new Figures()).put(segment, figure);
      }
    }
    return rounds;
  }

  private static @Nullable String segment(
      Leader one, LocalDate day, Map<String, @Nullable Object> key) {
    var part = one.part();
    if (part != null) {
      int month = day.getMonthValue();
      return switch (part) {
        case QUARTER -> String.valueOf((month + 2) / 3);
        case MONTH -> String.valueOf(month);
      };
    }
    return switch (key.get(one.by())) {
      case Groups.Member member -> member.id().toString();
      case Object other -> other.toString();
      case null -> null;
    };
  }

  /** Where a span begins that an aggregate calls {@code 2026}, {@code 2026-Q1} or the like. */
  private static @Nullable LocalDate day(@Nullable Object key) {
    var name = String.valueOf(key);
    return switch (name.length()) {
      case 4 -> key == null ? null : LocalDate.of(Integer.parseInt(name), 1, 1);
      case 7 ->
          name.charAt(5) == 'Q'
              ? LocalDate.of(year(name), 3 * (name.charAt(6) - '0') - 2, 1)
              : LocalDate.of(year(name), Integer.parseInt(name.substring(5)), 1);
      case 8 ->
          LocalDate.of(year(name), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(name.substring(6)))
              .with(DayOfWeek.MONDAY);
      default -> null;
    };
  }

  private static int year(String name) {
    return Integer.parseInt(name.substring(0, 4));
  }

  private static @Nullable BigDecimal number(Map<String, @Nullable Object> measures) {
    return switch (measures.get("figure")) {
      case Groups.Amount amount -> amount.amount();
      case BigDecimal number -> number;
      case Number number -> BigDecimal.valueOf(number.longValue());
      case null, default -> null;
    };
  }

  private static Instant end(LocalDate begin, Span round) {
    var next =
        switch (round) {
          case DAY -> begin.plusDays(1);
          case WEEK -> begin.plusWeeks(1);
          case MONTH -> begin.plusMonths(1);
          case QUARTER, FISCAL_QUARTER -> begin.plusMonths(3);
          case YEAR, FISCAL_YEAR -> begin.plusYears(1);
        };
    return next.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
