package org.candorcrm.insight.understanding;

import java.util.List;
import java.util.Objects;
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

  private static final String USUAL_PERIOD = "last_90_days";

  Composed {
    measures = List.copyOf(measures);
  }

  Inquiry inquiry() {
    var named = measure;
    if (named == null && field == null && (function == null || function.equals("count"))) {
      named = usual();
    }
    boolean asItIs = named != null && field == null && fits(named);
    var when = period == null ? USUAL_PERIOD : period;
    if (named != null && asItIs) {
      return new Inquiry(named.key(), null, null, null, null, null, filter, breakdown, when, step);
    }
    return made(named, when);
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
    var day = named == null ? (period == null ? null : day()) : named.day();
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
        how.equals("count") || share ? null : field,
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

  private String day() {
    return measures.stream()
        .filter(one -> one.type().equals(counted.plural()))
        .map(Measure::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("created_at");
  }
}
