package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a question, put together to an inquiry: by a standard measure where one counts just
 * this.
 *
 * @param counted whose records are counted
 * @param measure the standard measure that was named, or null
 */
record Composed(
    List<Measure> measures,
    RecordType counted,
    @Nullable Measure measure,
    @Nullable String function,
    @Nullable String field,
    @Nullable String filter,
    @Nullable String breakdown,
    @Nullable String period,
    @Nullable String step) {

  private static final String OPEN = "open_deals";
  private static final Pattern LEFT_OUT = Pattern.compile("([\\w.]+) != (\"[^\"]*\")");
  private static final Pattern LACKS = Pattern.compile("^\\(?[\\w.]+ == null");
  private static final String USUAL_PERIOD = "last_90_days";

  /** Longer steps than weeks want a longer look. */
  private static final Map<String, String> USUAL_BY_STEP =
      Map.of("month", "last_12_months", "quarter", "last_24_months", "year", "last_60_months");

  Composed {
    measures = List.copyOf(measures);
  }

  Inquiry inquiry() {
    var named = measure;
    if (named != null && denies(named)) {
      return without(named);
    }
    if (named == null && lacking()) {
      named = measures.stream().filter(one -> one.key().equals(OPEN)).findFirst().orElse(null);
    }
    if (named == null && field == null && (function == null || function.equals("count"))) {
      named = usual();
    }
    boolean asItIs = named != null && field == null && fits(named);
    var usual = step == null ? USUAL_PERIOD : USUAL_BY_STEP.getOrDefault(step, USUAL_PERIOD);
    var when = period == null ? usual : period;
    if (named != null && asItIs) {
      return new Inquiry(named.key(), null, null, null, null, null, filter, breakdown, when, step);
    }
    return made(named, when);
  }

  private Inquiry without(Measure named) {
    var how = function == null ? named.function().word() : function;
    return new Inquiry(
        null,
        counted.plural(),
        how,
        how.equals("count") ? null : valued(),
        null,
        named.day(),
        filter,
        breakdown,
        period == null ? USUAL_PERIOD : period,
        step);
  }

  /** "Cancelled orders": the measure of orders leaves out what is asked for. */
  private boolean denies(Measure named) {
    var own = named.filter();
    var asked = filter;
    return own != null
        && asked != null
        && LEFT_OUT
            .matcher(own)
            .results()
            .anyMatch(one -> asked.contains(one.group(1) + " == " + one.group(2)));
  }

  /** What deals lack is asked of those that are open: "deals without a next step". */
  private boolean lacking() {
    boolean counts =
        field == null && period == null && (function == null || "count".equals(function));
    return counts
        && counted.name().equals("deal")
        && filter != null
        && LACKS.matcher(filter).find()
        && !filter.contains("stage");
  }

  /** An average of nothing: the field is one that nobody knows. */
  boolean lacksField() {
    return function != null
        && List.of("sum", "average", "median").contains(function)
        && valued() == null
        && (measure == null || !fits(measure));
  }

  private @Nullable String valued() {
    return field == null && measure != null ? measure.field() : field;
  }

  private boolean fits(Measure named) {
    return function == null || function.equals(named.function().word());
  }

  /** Of records that nothing else is said of, the standard measure that counts them, if dated. */
  private @Nullable Measure usual() {
    return measures.stream()
        .filter(one -> one.type().equals(counted.plural()))
        .filter(one -> one.function() == Measure.Function.COUNT && one.day() != null)
        .filter(one -> period != null && one.filter() == null)
        .findFirst()
        .orElse(null);
  }

  private Inquiry made(@Nullable Measure named, String when) {
    var how = function == null ? (field == null ? "count" : "sum") : function;
    var own = named == null ? null : named.filter();
    var day = named == null ? (period == null ? null : day(measures, counted)) : named.day();
    var same = same(named, how, day);
    if (same != null) {
      return new Inquiry(same.key(), null, null, null, null, null, filter, breakdown, when, step);
    }
    var whole = own == null ? filter : filter == null ? own : "(" + own + ") && (" + filter + ")";
    // A share is one of all: what narrows it is what hits.
    boolean share = how.equals("share") && whole != null;
    return new Inquiry(
        null,
        counted.plural(),
        how.equals("share") && !share ? "count" : how,
        how.equals("count") || share ? null : valued(),
        share ? whole : null,
        day,
        share ? null : whole,
        breakdown,
        when,
        step);
  }

  /** A standard measure that counts exactly this. */
  private @Nullable Measure same(@Nullable Measure named, String how, @Nullable String day) {
    return measures.stream()
        .filter(one -> one.type().equals(counted.plural()))
        .filter(one -> one.function().word().equals(how))
        .filter(one -> Objects.equals(one.field(), field) && Objects.equals(one.day(), day))
        .filter(one -> Objects.equals(one.filter(), named == null ? null : named.filter()))
        .findFirst()
        .orElse(null);
  }

  /** Where records of a type stand in time. */
  static String day(List<Measure> measures, RecordType counted) {
    return measures.stream()
        .filter(one -> one.type().equals(counted.plural()))
        .map(Measure::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("created_at");
  }
}
