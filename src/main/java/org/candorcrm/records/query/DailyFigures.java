package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.past.Spans;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.TellingStates.Looked;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of every day at once, over all records, to be kept as prepared results. Whoever shows
 * what was prepared asks {@link #reaches} first. Behaviour of colleagues is not prepared.
 */
@Component
public class DailyFigures {

  /** A row for each day and segment is no page of a list. */
  private static final int ALL = Integer.MAX_VALUE - 1;

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private final Planning planning;
  private final Filters filters;
  private final Rows rows;
  private final Viewers viewers;

  DailyFigures(Planning planning, Filters filters, Rows rows, Viewers viewers) {
    this.planning = planning;
    this.filters = filters;
    this.rows = rows;
    this.viewers = viewers;
  }

  /**
   * One day of one segment.
   *
   * @param segment key of a choice, id of a record, or text without case and accents; null where
   *     the field is empty, and where nothing is broken down
   * @param shown a text as people wrote it; null for anything else
   * @param figures in the order in which they were asked for
   */
  public record DayRow(
      LocalDate day,
      @Nullable String segment,
      @Nullable String shown,
      List<@Nullable BigDecimal> figures) {

    public DayRow {
      figures = Collections.unmodifiableList(new ArrayList<>(figures));
    }

    /** The same, for another day. */
    public DayRow on(LocalDate other) {
      return new DayRow(other, segment, shown, figures);
    }
  }

  /** Whether it would tell what colleagues do, which is made for each viewer anew. */
  public boolean guarded(DailyRequest request) {
    return plan(request).withheld();
  }

  /**
   * Whether every record that is counted, and every field that it is counted by, may be seen.
   *
   * @throws Problem where the request means nothing to this viewer: {@code field_unknown}, ...
   */
  public boolean reaches(Viewer viewer, DailyRequest request) {
    var words = planning.words(viewer);
    var type = words.plural(request.plural());
    var touched = Touched.types(words.schema(), type, Touched.by(filters, words, type, request));
    var closable = new HashSet<Integer>();
    return touched.stream()
            .allMatch(one -> Touched.whole(viewer.on(one.id()).read(), one.id(), closable))
        && (closable.isEmpty() || !keptOut(words, closable));
  }

  /**
   * Whether a figure over the records that the viewer may see is true of them: whatever else
   * decides it must not be missing only because a rule keeps it from them.
   *
   * @throws Problem where the request means nothing to this viewer: {@code field_unknown}, ...
   */
  public boolean follows(Viewer viewer, DailyRequest request) {
    var words = planning.words(viewer);
    var type = words.plural(request.plural());
    return Touched.types(words.schema(), type, Touched.by(filters, words, type, request)).stream()
        .filter(one -> one.id() != type.id())
        .allMatch(one -> Touched.whole(viewer.on(one.id()).read(), one.id(), new HashSet<>()));
  }

  /** Whether any record of these types is closed to the viewer. */
  private boolean keptOut(Vocabulary words, Set<Integer> types) {
    return types.stream()
        .anyMatch(
            type -> rows.list(words.scope().closedTo(type), row -> row.getBoolean(1)).getFirst());
  }

  /** The currency that amounts are in. */
  public String currency() {
    return planning.words(viewers.candor()).settings().currency();
  }

  /**
   * What happened on each day, days without anything left out.
   *
   * @param span longer steps instead, told by their first day
   * @param patience how long the statement may take
   */
  @Transactional(readOnly = true)
  public void flow(DailyRequest request, Span span, Duration patience, Consumer<DayRow> reader) {
    take(patience);
    var plan = plan(request, span);
    rows.stream(
        plan.select(),
        1000,
        row -> {
          var day = within(row.getObject(1, LocalDateTime.class));
          if (day != null) {
            // What a day is called comes before what a text is.
            reader.accept(day(day, row, 2, plan.splits().size() - 1, 1, plan));
          }
          return plan;
        });
  }

  /** What stands now, as the given day. */
  @Transactional(readOnly = true)
  public List<DayRow> standing(DailyRequest request, LocalDate today, Duration patience) {
    take(patience);
    var plan = plan(request);
    return rows.list(plan.select(), row -> day(today, row, 1, plan.splits().size(), 0, plan));
  }

  /** Whether the segments of a breakdown together are all records, each of them once. */
  public boolean parts(DailyRequest request) {
    var place = plan(request).splits().getLast().place();
    var hop = Hops.of(planning.words(viewers.candor()).schema(), place.type(), place.field());
    return switch (hop) {
      case Hop.ToOne _ -> true;
      case Hop.Inverse _, Hop.Linked _, Hop.ToAny _ -> false;
      case null -> place.field().kind().type() != ValueType.TEXTS;
    };
  }

  /**
   * How the figures of what stood moved, for each day on which they did: what came less what went.
   * The sum of all moves until a day is what stood at its end.
   *
   * @param states those of tonight, which serve where they tell what is asked
   * @return false where the log cannot tell, because texts decide what counts
   */
  @Transactional(readOnly = true)
  public boolean moves(
      DailyRequest request, Duration patience, States states, Consumer<DayRow> reader) {
    take(patience);
    if (!told(request)) {
      return false;
    }
    var words = planning.words(viewers.candor());
    var looked = Looked.of(filters, words, request);
    var type = looked.type();
    var table = states.table(looked);
    var spans =
        table == null
            ? Spans.of(type, CurrentWorkspace.get().schema(), looked.moving())
            : Sql.of(table);
    var plan = plan(request).over(words.scope().table(type), spans);
    rows.stream(
        plan.comingAndGoing(),
        1000,
        row -> {
          var one = day(row.getObject(1, LocalDate.class), row, 3, plan.splits().size(), 0, plan);
          reader.accept(row.getBoolean(2) ? one : negated(one));
          return one;
        });
    return true;
  }

  /** Whether the log can tell what stood: not where texts decide what counts. */
  public boolean told(DailyRequest request) {
    var whole = new DailyRequest(request.plural(), request.filter(), null, null, request.figures());
    return Looked.of(filters, planning.words(viewers.candor()), whole).fields().stream()
        .allMatch(Spans::tells);
  }

  private void take(Duration patience) {
    rows.list(unhurried(patience), row -> true);
  }

  static Sql unhurried(Duration patience) {
    return Sql.of(
        "select set_config('statement_timeout', ?, true), set_config('work_mem', '64MB', true)",
        patience.toMillis() + "ms");
  }

  private static DayRow negated(DayRow row) {
    var figures = new ArrayList<@Nullable BigDecimal>();
    row.figures().forEach(figure -> figures.add(figure == null ? null : figure.negate()));
    return new DayRow(row.day(), row.segment(), row.shown(), figures);
  }

  private AggregatePlan plan(DailyRequest request) {
    return plan(request, Span.DAY);
  }

  private AggregatePlan plan(DailyRequest request, Span span) {
    var words = planning.words(viewers.candor());
    var type = words.plural(request.plural());
    return planning.aggregate(words, type, aggregate(request, span)).upTo(ALL);
  }

  private static AggregateRequest aggregate(DailyRequest request, Span span) {
    var by = new ArrayList<Dimension>();
    if (request.day() != null) {
      by.add(new Dimension(request.day(), span));
    }
    if (request.breakdown() != null) {
      by.add(new Dimension(request.breakdown(), null));
    }
    return new AggregateRequest(
        request.filter(),
        null,
        by,
        request.figures(),
        List.of(),
        List.of(),
        1,
        null,
        ZoneOffset.UTC);
  }

  private static DayRow day(
      LocalDate day, ResultSet row, int first, int splits, int called, AggregatePlan plan)
      throws SQLException {
    var figures = new ArrayList<@Nullable BigDecimal>();
    for (int i = 0; i < plan.figures().size(); i++) {
      figures.add(Figures.plain(row.getBigDecimal(first + splits + i)));
    }
    boolean texts = splits > 0 && plan.splits().getLast().shown().isPresent();
    return new DayRow(
        day,
        splits == 0 ? null : row.getString(first),
        texts ? row.getString(first + splits + figures.size() + called) : null,
        figures);
  }

  /** Nothing where it is beyond the calendar. */
  private static @Nullable LocalDate within(@Nullable LocalDateTime moment) {
    var day = moment == null ? null : moment.toLocalDate();
    return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
  }
}
