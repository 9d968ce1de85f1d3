package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the records of one type.
 *
 * @param filter an expression that each record must meet
 * @param search words that each record must contain, each as the beginning of a word
 * @param groupBy what the figures are split by, at most 4; empty: one group of all
 * @param measures the figures, 1 to 12
 * @param having conditions on figures that a group must meet
 * @param sort figures or dimensions by name, {@code -} in front for descending; empty: by dimension
 * @param limit groups to answer, 1 to 10,000, and to 60,000 for what Candor adds up by itself
 * @param at the past moment to read as it was recorded by then; null: now
 * @param zone whose days moments are rounded down to
 */
public record AggregateRequest(
    @Nullable String filter,
    @Nullable String search,
    List<Dimension> groupBy,
    List<Measure> measures,
    List<Having> having,
    List<String> sort,
    int limit,
    @Nullable Instant at,
    ZoneId zone) {

  public static final int MOST_GROUPS = 10_000;

  /** Read at once only to be added up, as parts of each day are to parts of each month. */
  public static final int MOST_TO_ADD_UP = 60_000;

  public static final int USUAL_GROUPS = 1000;

  /**
   * @param path a field, or a path over relations to one: {@code company.industry}
   * @param by the span that dates and moments are rounded down to
   */
  public record Dimension(String path, @Nullable Span by) {}

  /**
   * @param field what it is a figure of; null only for counting records
   * @param filter which records of the group count for this figure
   * @param name what the answer calls it
   */
  public record Measure(
      Function function, @Nullable String field, @Nullable String filter, String name) {

    public static Measure of(Function function, @Nullable String field) {
      return new Measure(function, field, null, usualName(function, field));
    }

    public static String usualName(Function function, @Nullable String field) {
      var verb = function.name().toLowerCase(Locale.ROOT);
      return field == null ? verb : verb + '_' + field.replace('.', '_');
    }
  }

  /** A figure, compared with a number. */
  public record Having(String measure, Comparison comparison, BigDecimal value) {}

  /** How figures are made. */
  public enum Function {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    /** The middle one; of an even number of values halfway between the two in the middle. */
    MEDIAN,
    MIN,
    MAX
  }

  /**
   * Spans of time; weeks begin on Monday (ISO 8601). A fiscal year begins with the month that the
   * workspace has settled, and is named by the calendar year in which it ends.
   */
  public enum Span {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    FISCAL_QUARTER,
    FISCAL_YEAR
  }

  /** How a figure is compared. */
  public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sql;

    Comparison(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** Now, of all records that meet the filter, by days in UTC. */
  public AggregateRequest(
      @Nullable String filter,
      List<Dimension> groupBy,
      List<Measure> measures,
      List<Having> having,
      List<String> sort,
      int limit) {
    this(filter, null, groupBy, measures, having, sort, limit, null, ZoneOffset.UTC);
  }

  public AggregateRequest at(@Nullable Instant moment) {
    return new AggregateRequest(
        filter, search, groupBy, measures, having, sort, limit, moment, zone);
  }

  public AggregateRequest {
    search = search == null || search.isBlank() ? null : search;
    groupBy = List.copyOf(groupBy);
    measures = List.copyOf(measures);
    having = List.copyOf(having);
    sort = List.copyOf(sort);
    within("group_by", groupBy.size(), 4);
    within("measures", measures.size(), 12);
    within("having", having.size(), 8);
    within("sort", sort.size(), 8);
    within("filter", filter == null ? 0 : filter.length(), ListRequest.LONGEST_FILTER);
    within("search", search == null ? 0 : search.length(), ListRequest.LONGEST_SEARCH);
    if (measures.isEmpty()) {
      throw Problem.invalid("measures_missing").field("measures");
    }
    if (limit < 1 || limit > MOST_TO_ADD_UP) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", MOST_TO_ADD_UP);
    }
    var names = new HashSet<String>();
    groupBy.forEach(dimension -> once(names, dimension.path(), "group_by"));
    measures.forEach(measure -> once(names, measure.name(), "measures"));
  }

  private static void once(HashSet<String> names, String name, String parameter) {
    if (!names.add(name)) {
      throw Problem.invalid("name_twice").field(parameter).with("name", name);
    }
  }

  private static void within(String name, int size, int most) {
    if (size > most) {
      throw Problem.invalid("parameter_too_long").field(name).with("most", most);
    }
  }
}
