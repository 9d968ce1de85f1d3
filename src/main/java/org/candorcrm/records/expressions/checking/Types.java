package org.candorcrm.records.expressions.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** Brings two values to one type where that loses nothing. */
final class Types {

  /** Of these there may be a choice between two; several texts stay with their row. */
  static final EnumSet<ValueType> CHOOSABLE =
      EnumSet.of(
          ValueType.TEXT,
          ValueType.NUMBER,
          ValueType.YES_NO,
          ValueType.DATE,
          ValueType.MOMENT,
          ValueType.DURATION,
          ValueType.RECORD);

  record Pair(Value left, Value right, ValueType type) {}

  private Types() {}

  /** For comparing and choosing: literals become what the other side is, dates become moments. */
  static Pair alike(int position, Value left, Value right) {
    var a = fitting(position, left, right);
    var b = fitting(position, right, a);
    if (nothing(a) || nothing(b) || a.type() == b.type()) {
      return new Pair(a, b, nothing(a) ? b.type() : a.type());
    }
    if (a.type() == ValueType.DATE && b.type() == ValueType.MOMENT) {
      return new Pair(midnight(a), b, ValueType.MOMENT);
    }
    if (a.type() == ValueType.MOMENT && b.type() == ValueType.DATE) {
      return new Pair(a, midnight(b), ValueType.MOMENT);
    }
    throw Mistake.mismatch(position, a.type(), b.type());
  }

  /** All of them brought to one type, that of the first one that is not empty. */
  static List<Value> allAlike(int position, List<Value> values) {
    Value first = values.stream().filter(v -> !nothing(v)).findFirst().orElse(values.getFirst());
    var out = new ArrayList<Value>();
    for (var value : values) {
      var fits = fitting(position, value, first);
      boolean toMoment = first.type() == ValueType.MOMENT && fits.type() == ValueType.DATE;
      if (!nothing(fits) && fits.type() != first.type() && !toMoment) {
        throw Mistake.mismatch(position, first.type(), fits.type());
      }
      out.add(toMoment ? midnight(fits) : fits);
    }
    return out;
  }

  static boolean nothing(Value value) {
    return value instanceof Value.Literal literal && literal.nothing();
  }

  static Value midnight(Value date) {
    return date.type() == ValueType.MOMENT
        ? date
        : new Value.Applied(Function.MIDNIGHT, date, ValueType.MOMENT);
  }

  /** A text literal read as what the other side is. */
  static Value fitting(int position, Value value, Value other) {
    boolean text =
        value instanceof Value.Literal literal
            && literal.content() instanceof Words
            && !(other instanceof Value.Literal);
    if (!text) {
      return value;
    }
    var words = (Words) ((Value.Literal) value).content();
    if (words == null) {
      return value;
    }
    return switch (other.type()) {
      case DATE, MOMENT -> Literals.dateOrMoment(position, words.plain());
      case DURATION -> Literals.duration(position, words.plain());
      case RECORD -> Literals.id(position, words.plain());
      case TEXT, TEXTS -> likeField(position, words, field(other));
      case NUMBER, YES_NO, PARTS, RECORDS, OPAQUE -> value;
    };
  }

  private static Value likeField(int position, Words words, @Nullable Field field) {
    if (field == null) {
      return new Value.Literal(words, ValueType.TEXT);
    }
    var plain =
        switch (field.kind()) {
          case ChoiceKind kind -> Literals.choice(position, words, field, kind.choices());
          case ChoicesKind kind when !kind.open() ->
              Literals.choice(position, words, field, kind.choices());
          default -> words.plain();
        };
    return new Value.Literal(new Words(plain, field.kind().fold(plain)), ValueType.TEXT);
  }

  /** The field that a value is the whole value of, seen through hops. */
  static @Nullable Field field(Value value) {
    return switch (value) {
      case Value.Own own -> own.field();
      case Value.Via via -> field(via.inner());
      default -> null;
    };
  }
}
