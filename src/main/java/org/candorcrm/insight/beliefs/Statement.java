package org.candorcrm.insight.beliefs;

import java.math.BigDecimal;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;

/**
 * What of a belief can be counted. Filters are expressions over records of the type; {@code among}
 * says which records count at all.
 */
sealed interface Statement {

  /** The name of the record type. */
  String type();

  @Nullable String among();

  /** The field that says when a record came to be, for what was there before the belief. */
  String time();

  /**
   * The outcome is more frequent in a group than in another one.
   *
   * @param against the other group; null: all the rest
   */
  record Comparison(
      String type,
      @Nullable String among,
      String time,
      String group,
      @Nullable String against,
      String outcome)
      implements Statement {}

  /**
   * The outcome is at most, or at least, so frequent.
   *
   * @param percent above 0 and below 100
   */
  record Bound(
      String type,
      @Nullable String among,
      String time,
      String outcome,
      Side side,
      BigDecimal percent)
      implements Statement {}

  /**
   * In most rounds, a segment has the largest figure of all segments.
   *
   * @param by what makes the segments: a field or a path to one; null: parts of the time field
   * @param part the parts of a year, where they are the segments
   * @param segment the one that leads: its key or id, or the number of the part
   * @param field what the figure is made of; null for counting
   * @param round how long a round is
   */
  record Leader(
      String type,
      @Nullable String among,
      String time,
      @Nullable String by,
      @Nullable Part part,
      String segment,
      Function function,
      @Nullable String field,
      Span round)
      implements Statement {}

  /** Which side of the bound. */
  enum Side {
    AT_MOST,
    AT_LEAST
  }

  /** Parts of a year that come again. */
  enum Part {
    QUARTER(Span.QUARTER),
    MONTH(Span.MONTH);

    private final Span span;

    Part(Span span) {
      this.span = span;
    }

    Span span() {
      return span;
    }
  }
}
