package org.candorcrm.records.expressions.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Letters;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ValueType;
import org.jspecify.annotations.Nullable;

/** Computed values in memory: each formula here has its twin in {@code sql.Computing}. */
final class Arithmetics {

  private static final int DIVISION_DIGITS = 10;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  private final Judging judging;

  Arithmetics(Judging judging) {
    this.judging = judging;
  }

  @Nullable BigDecimal arithmetic(Value.Arithmetic arithmetic) {
    if (!(judging.value(arithmetic.left()) instanceof BigDecimal left)
        || !(judging.value(arithmetic.right()) instanceof BigDecimal right)) {
      return null;
    }
    return switch (arithmetic.operator()) {
      case PLUS -> left.add(right);
      case MINUS -> left.subtract(right);
      case TIMES -> left.multiply(right);
      case DIVIDE -> divided(left, right);
      case REMAINDER -> right.signum() == 0 ? null : left.remainder(right);
    };
  }

  /** Ten digits after the point, half away from zero; empty where the divisor is zero. */
  static @Nullable BigDecimal divided(BigDecimal left, BigDecimal right) {
    return right.signum() == 0 ? null : left.divide(right, DIVISION_DIGITS, RoundingMode.HALF_UP);
  }

  @Nullable BigDecimal rounded(Value.Rounded rounded) {
    return judging.value(rounded.argument()) instanceof BigDecimal number
        ? number.setScale(rounded.digits(), RoundingMode.HALF_UP)
        : null;
  }

  @Nullable Object applied(Value.Applied applied) {
    var content = judging.value(applied.argument());
    return switch (applied.function()) {
      case MIDNIGHT -> number(content, days -> days.multiply(Days.DAY));
      case DAY_OF -> number(content, seconds -> floored(seconds, Days.DAY));
      case WHOLE_DAYS -> number(content, seconds -> seconds.divideToIntegralValue(Days.DAY));
      case ABSOLUTE -> number(content, BigDecimal::abs);
      case FLOOR -> number(content, number -> number.setScale(0, RoundingMode.FLOOR));
      case CEILING -> number(content, number -> number.setScale(0, RoundingMode.CEILING));
      case YEAR -> part(content, LocalDate::getYear);
      case QUARTER -> part(content, date -> (date.getMonthValue() + 2) / 3);
      case MONTH -> part(content, LocalDate::getMonthValue);
      case DAY -> part(content, LocalDate::getDayOfMonth);
      case WEEKDAY -> part(content, date -> DayOfWeek.from(date).getValue());
      case HOUR ->
          number(
              content,
              seconds -> floored(seconds, HOUR).remainder(HOURS).add(HOURS).remainder(HOURS));
      case LENGTH ->
          content instanceof Words words
              ? BigDecimal.valueOf(words.plain().codePointCount(0, words.plain().length()))
              : null;
      case HOW_MANY -> content instanceof List<?> texts ? BigDecimal.valueOf(texts.size()) : null;
      case SPELLED -> spelled(content, applied.argument().type());
      case LOWER -> content instanceof Words(var plain, var folded) ? lower(plain, folded) : null;
      case UPPER -> content instanceof Words(var plain, var folded) ? upper(plain, folded) : null;
      case TRIMMED -> content instanceof Words words ? trimmed(words) : null;
    };
  }

  private static Words lower(String plain, String folded) {
    return new Words(Letters.lower(plain), Letters.lower(folded));
  }

  /** What compares is small whichever way it is written. */
  private static Words upper(String plain, String folded) {
    return new Words(Letters.upper(plain), Letters.lower(folded));
  }

  private static @Nullable Words trimmed(Words words) {
    var plain = Letters.trimmed(words.plain());
    return plain.isEmpty() ? null : new Words(plain, words.folded());
  }

  private static @Nullable BigDecimal number(
      @Nullable Object content, UnaryOperator<BigDecimal> function) {
    return content instanceof BigDecimal number ? function.apply(number) : null;
  }

  private static BigDecimal floored(BigDecimal seconds, BigDecimal unit) {
    return seconds.divide(unit, 0, RoundingMode.FLOOR);
  }

  private interface Part {
    int of(LocalDate date);
  }

  private static @Nullable BigDecimal part(@Nullable Object content, Part part) {
    var date = content instanceof BigDecimal days ? Days.date(days) : null;
    return date == null ? null : BigDecimal.valueOf(part.of(date));
  }

  private static @Nullable Words spelled(@Nullable Object content, ValueType type) {
    if (!(content instanceof BigDecimal number)) {
      return null;
    }
    if (type == ValueType.DATE) {
      var date = Days.date(number);
      return date == null ? null : Words.of(date.toString());
    }
    return Words.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  /** As {@link Words#loose} pieces; what is left without spaces at the ends and doubled ones. */
  @Nullable Words joined(Value.Joined joined) {
    var plain = new StringBuilder();
    var folded = new StringBuilder();
    pieces(joined, plain, folded);
    var compared = trimmed(folded.toString().replaceAll(" +", " "));
    return compared.isEmpty() ? null : new Words(trimmed(plain.toString()), compared);
  }

  private void pieces(Value value, StringBuilder plain, StringBuilder folded) {
    if (value instanceof Value.Joined(var parts)) {
      parts.forEach(part -> pieces(part, plain, folded));
      return;
    }
    if (judging.value(value) instanceof Words words) {
      plain.append(words.plain());
      folded.append(value instanceof Value.Literal ? Words.loose(words.plain()) : words.folded());
    }
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }
}
