package org.candorcrm.insight.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.Groups;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a measure anew under the rights of one viewer. */
@Component
final class Computing {

  /** What stood is looked up for each of so many moments at most: the newest ones. */
  private static final int MOST_LOOKS_BACK = 13;

  /** In nanoseconds; none is begun that is expected to take longer. */
  private static final long ENOUGH = 500_000_000;

  /** A look at the past takes about so many times as long as one at what stands now. */
  private static final int PAST_TO_NOW = 4;

  private final Reading reading;
  private final Schemas schemas;

  Computing(Reading reading, Schemas schemas) {
    this.reading = reading;
    this.schemas = schemas;
  }

  Series series(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      Span span,
      @Nullable Instant at,
      Glances glances) {
    var starts = Steps.between(span, from, to);
    var lines = new LinesOfGroups(breakdown);
    var day = measure.day();
    String withheld;
    LocalDate told = null;
    if (day != null) {
      var by = new ArrayList<>(List.of(new Dimension(day, span)));
      addTo(by, breakdown);
      var filter = and(measure.filter(), within(measure, day, from, to));
      var resting = span == Span.DAY ? glances.resting() : null;
      int most =
          span == Span.DAY && breakdown != null
              ? AggregateRequest.MOST_TO_ADD_UP
              : AggregateRequest.MOST_GROUPS;
      var groups = read(viewer, measure, filter, by, most, at, glances, resting);
      withheld = groups.withheld();
      var inside = new ArrayList<Groups.Group>();
      for (var group : groups.items()) {
        var text = group.key().get(day);
        if (text != null) {
          var start = Steps.read(span, text.toString());
          lines.take(group, start);
          if (resting != null && resting.within(start)) {
            inside.add(group);
          }
        }
      }
      rest(resting, groups, inside);
    } else {
      var stood = stood(viewer, measure, breakdown, starts, span, at, lines, glances);
      withheld = stood.withheld;
      told = stood.from;
    }
    return new Series(measure, breakdown, span, starts, lines.all(), told, null, false, withheld);
  }

  /** How far back it was looked up what stood. */
  private record Stood(@Nullable LocalDate from, @Nullable String withheld) {}

  /** The newest first, until somebody who waits would notice. */
  private Stood stood(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      List<LocalDate> starts,
      Span span,
      @Nullable Instant latest,
      LinesOfGroups lines,
      Glances glances) {
    var by = new ArrayList<Dimension>();
    addTo(by, breakdown);
    String withheld = null;
    LocalDate from = null;
    int looks = 0;
    long begun = System.nanoTime();
    long expected = 0;
    for (var start : starts.reversed()) {
      if (latest != null && start.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(latest)) {
        continue;
      }
      long looked = System.nanoTime();
      if (looks == MOST_LOOKS_BACK || looks > 0 && looked - begun + expected > ENOUGH) {
        break;
      }
      var end = Steps.next(span, start).atStartOfDay(ZoneOffset.UTC).toInstant();
      var moment = earlier(viewer, latest, end);
      Supplier<Groups> look = () -> standing(viewer, measure, by, latest, moment, glances);
      var groups = looks == 0 ? look.get() : Patience.briefly(look);
      if (groups == null) {
        break;
      }
      groups.items().forEach(group -> lines.take(group, start));
      withheld = groups.withheld() == null ? withheld : groups.withheld();
      from = start;
      looks++;
      long took = System.nanoTime() - looked;
      expected = latest == null && looks == 1 ? PAST_TO_NOW * took : took;
    }
    return new Stood(from, withheld);
  }

  /** What stood at a moment; at the one that is asked of, with what it rests on. */
  private Groups standing(
      Viewer viewer,
      Measure measure,
      List<Dimension> by,
      @Nullable Instant asked,
      @Nullable Instant moment,
      Glances glances) {
    var resting = Objects.equals(asked, moment) ? glances.resting() : null;
    var groups =
        read(
            viewer,
            measure,
            measure.filter(),
            by,
            AggregateRequest.MOST_GROUPS,
            moment,
            glances,
            resting);
    rest(resting, groups, groups.items());
    return groups;
  }

  private static void rest(@Nullable Resting resting, Groups groups, List<Groups.Group> counted) {
    if (resting != null && groups.withheld() == null) {
      resting.take(counted);
    }
  }

  /** The end of a step, no later than what is looked at; null where that is now. */
  private static @Nullable Instant earlier(Viewer viewer, @Nullable Instant latest, Instant end) {
    if (latest != null && latest.isBefore(end)) {
      return latest;
    }
    return end.isBefore(viewer.now()) ? end : null;
  }

  /** See {@link MeasureSeries#total}. */
  Series total(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at,
      Glances glances) {
    var lines = new LinesOfGroups(breakdown);
    var by = new ArrayList<Dimension>();
    addTo(by, breakdown);
    var day = measure.day();
    Groups groups;
    if (day == null) {
      var end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      groups = standing(viewer, measure, by, at, earlier(viewer, at, end), glances);
    } else {
      var filter = and(measure.filter(), within(measure, day, from, to));
      var kept = glances.resting();
      var resting = kept != null && kept.over(from, to) ? kept : null;
      groups =
          read(viewer, measure, filter, by, AggregateRequest.MOST_GROUPS, at, glances, resting);
      rest(resting, groups, groups.items());
    }
    groups.items().forEach(group -> lines.take(group, from));
    return new Series(
        measure,
        breakdown,
        Span.DAY,
        List.of(from),
        lines.all(),
        null,
        null,
        false,
        groups.withheld());
  }

  private Groups read(
      Viewer viewer,
      Measure measure,
      @Nullable String filter,
      List<Dimension> by,
      int most,
      @Nullable Instant at,
      Glances glances,
      @Nullable Resting resting) {
    var request =
        new AggregateRequest(
            filter,
            null,
            by,
            resting == null ? measure.figures() : resting.with(measure.figures()),
            List.of(),
            List.of(),
            most,
            at,
            ZoneOffset.UTC);
    var groups = glances.once(request, asked -> reading.aggregate(viewer, measure.type(), asked));
    if (groups.more()) {
      throw Problem.invalid("period_too_long").field("step").with("most", most);
    }
    return groups;
  }

  private static void addTo(List<Dimension> by, @Nullable String breakdown) {
    if (breakdown != null) {
      by.add(new Dimension(breakdown, null));
    }
  }

  public static @Nullable String and(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return "(" + one + ") && (" + other + ")";
  }

  /** The condition that places a record between two days, in the words of its field. */
  String within(Measure measure, String path, LocalDate from, LocalDate to) {
    boolean date = date(schemas.current(), measure.type(), path);
    var form = date ? "date(\"%s\")" : "timestamp(\"%sT00:00:00Z\")";
    return path
        + " >= "
        + form.formatted(from)
        + " && "
        + path
        + " < "
        + form.formatted(to.plusDays(1));
  }

  private static boolean date(Schema schema, String type, String name) {
    return schema
        .type(type)
        .flatMap(one -> one.field(name))
        .filter(field -> field.kind() instanceof DateKind)
        .isPresent();
  }
}
