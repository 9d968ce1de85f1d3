package org.candorcrm.insight.adoption;

import java.util.List;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.DailyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Records that tell that something happened, and which of them tell what they should.
 *
 * @param type plural noun of the record type
 * @param evident an expression: something happened
 * @param recorded an expression: what belongs to it is recorded, too
 * @param day an expression that places it in time, such as {@code ordered_on}; null: what stands
 *     now
 * @param clock what that is compared with: {@code today} for a date, {@code now} for a moment
 * @param tellsOf plural nouns of the record types whose figures rest on it
 */
record Sign(
    String key,
    Labels labels,
    String type,
    String evident,
    String recorded,
    @Nullable String day,
    String clock,
    List<String> tellsOf) {

  /** How far back it is looked for what is not recorded, in days. */
  static final int RECENT = 90;

  static final int MONTHS = 12;

  /** Names of the figures: all that is evident, and of it what is recorded. */
  static final String EVIDENT = "evident";

  static final String RECORDED = "recorded";
  static final String RECENT_EVIDENT = "recent_evident";
  static final String RECENT_RECORDED = "recent_recorded";

  Sign {
    tellsOf = List.copyOf(tellsOf);
  }

  Sign in(Settled settled) {
    return new Sign(
        key, labels, type, settled.of(evident), settled.of(recorded), day, clock, tellsOf);
  }

  /** Puts the stages of this workspace into an expression. */
  interface Settled {
    String of(String expression);
  }

  /** By month over the last year where it is in time; days are in UTC. */
  AggregateRequest request() {
    var figures =
        List.of(
            count(null, EVIDENT),
            count(recorded, RECORDED),
            count(since(RECENT), RECENT_EVIDENT),
            count(since(RECENT) + " && (" + recorded + ")", RECENT_RECORDED));
    var months = day == null ? List.<Dimension>of() : List.of(new Dimension(day, Span.MONTH));
    var all = "(" + evident + ") && " + since(31 * MONTHS);
    return new AggregateRequest(all, months, figures, List.of(), List.of(), MONTHS + 3);
  }

  /** Both figures of lately alone, to be prepared. */
  DailyRequest lately() {
    var figures = List.of(count(null, EVIDENT), count(recorded, RECORDED));
    return new DailyRequest(type, "(" + evident + ") && " + since(RECENT), null, null, figures);
  }

  /** The records that tell less than they should lately, as the filter of a list. */
  String missing() {
    return "(" + evident + ") && " + since(RECENT) + " && !(" + recorded + ")";
  }

  /** Whole days, today among them, as everywhere else where lately is asked of. */
  private String since(int days) {
    return day == null
        ? "true"
        : "%1$s >= today - duration(\"%3$dd\") && %1$s <= %2$s".formatted(day, clock, days - 1);
  }

  private static Measure count(@Nullable String filter, String name) {
    return new Measure(Function.COUNT, null, filter, name);
  }
}
