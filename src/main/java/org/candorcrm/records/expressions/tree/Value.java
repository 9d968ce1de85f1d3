package org.candorcrm.records.expressions.tree;

import java.math.BigDecimal;
import java.util.List;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value for a row, or none. In memory a text is {@link Words}, a yes/no {@code
 * Boolean}, a record {@code UUID}, several texts a list of {@link Words}; numbers, durations
 * (seconds), dates (days since 1970-01-01) and moments (seconds since then, in UTC) are {@code
 * BigDecimal}, so that all of them add and compare alike here and in SQL.
 */
public sealed interface Value {

  ValueType type();

  record Literal(@Nullable Object content, ValueType type) implements Value {

    public static final Literal NOTHING = new Literal(null, ValueType.OPAQUE);

    public static Literal number(BigDecimal number) {
      return new Literal(number, ValueType.NUMBER);
    }

    /** An empty text is no text. */
    public static Literal text(String plain) {
      return plain.isEmpty() ? NOTHING : new Literal(Words.of(plain), ValueType.TEXT);
    }

    public boolean nothing() {
      return content == null;
    }
  }

  /** What is only known when an expression is asked. */
  record Given(What what) implements Value {

    public enum What {
      NOW,
      TODAY,
      ME
    }

    @Override
    public ValueType type() {
      return switch (what) {
        case NOW -> ValueType.MOMENT;
        case TODAY -> ValueType.DATE;
        case ME -> ValueType.RECORD;
      };
    }
  }

  /**
   * The first day of a span of the calendar, in UTC.
   *
   * @param steps so many spans after the one that today is in
   */
  record Begin(Span span, int steps) implements Value {

    public enum Span {
      DAY,
      WEEK,
      MONTH,
      QUARTER,
      YEAR
    }

    @Override
    public ValueType type() {
      return ValueType.DATE;
    }
  }

  /**
   * A stored field of a row.
   *
   * @param columns suffixes; several ones are read as one text with spaces between
   * @param folded suffix of the column that is compared
   */
  record Own(Row row, Field field, List<String> columns, String folded, ValueType type)
      implements Value {

    public String column() {
      return columns.getFirst();
    }
  }

  /** The id of a row. */
  record Identity(Row row) implements Value {

    @Override
    public ValueType type() {
      return ValueType.RECORD;
    }
  }

  /** One of several texts, inside {@link Condition.AnyText}. */
  record Element(int number) implements Value {

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  /** A value of the row that a to-one hop leads to; none where there is no such row. */
  record Via(Hop hop, Value inner) implements Value {

    @Override
    public ValueType type() {
      return inner.type();
    }
  }

  record Arithmetic(Operator operator, Value left, Value right, ValueType type) implements Value {

    public enum Operator {
      PLUS,
      MINUS,
      TIMES,
      DIVIDE,
      REMAINDER
    }
  }

  record Applied(Function function, Value argument, ValueType type) implements Value {}

  /** A number with so many digits after the point, half away from zero. */
  record Rounded(Value argument, int digits) implements Value {

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** Texts one after the other; empty ones count as nothing. */
  record Joined(List<Value> parts) implements Value {

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }
  }

  record Chosen(Condition condition, Value yes, Value no, ValueType type) implements Value {}

  /** The first of these that is not empty. */
  record FirstOf(List<Value> values, ValueType type) implements Value {}

  /** The place of a choice among these, in the order in which they were defined. */
  record Placed(Value choice, List<String> keys) implements Value {

    public Placed {
      keys = List.copyOf(keys);
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** For how many of several texts the condition holds. */
  record Counted(Value texts, Element element, Condition condition) implements Value {

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }
  }

  /** A condition as yes or no, never empty. */
  record Truth(Condition condition) implements Value {

    @Override
    public ValueType type() {
      return ValueType.YES_NO;
    }
  }

  /**
   * A figure over the rows that a hop leads to and the filter holds for.
   *
   * @param measured null for a count
   */
  record Aggregate(
      Figure figure, Hop hop, @Nullable Value measured, Condition filter, ValueType type)
      implements Value {

    public enum Figure {
      COUNT,
      SUM,
      AVERAGE,
      LEAST,
      GREATEST
    }
  }
}
