package org.candorcrm.records.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.candorcrm.records.expressions.Values.Form;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Literals as SQL, and dates and moments between their stored form and their numbers. */
final class Rendering {

  static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  static final long FIRST_SECOND = FIRST_DAY * 86_400;
  static final long END_SECOND = (LAST_DAY + 1) * 86_400;

  private Rendering() {}

  static Sql literal(Value.Literal literal, Form form) {
    var content = literal.content();
    if (content == null) {
      return nothing(literal.type(), form);
    }
    return switch (content) {
      case Words words ->
          Sql.of("cast(? as text)", form == Form.SHOWN ? words.plain() : words.folded());
      case BigDecimal number when form == Form.SHOWN && literal.type() == ValueType.DATE ->
          Sql.of("cast(? as date)", date(number));
      case BigDecimal number when form == Form.SHOWN && literal.type() == ValueType.MOMENT ->
          Sql.of("cast(? as timestamptz)", bound(moment(number)));
      case BigDecimal number -> Sql.of("cast(? as numeric)", number);
      case Boolean yes -> yes ? Sql.TRUE : Sql.FALSE;
      default -> Sql.of("cast(? as uuid)", content);
    };
  }

  private static Sql nothing(ValueType type, Form form) {
    return switch (type) {
      case NUMBER, DURATION -> Sql.of("null::numeric");
      case DATE -> Sql.of(form == Form.SHOWN ? "null::date" : "null::numeric");
      case MOMENT -> Sql.of(form == Form.SHOWN ? "null::timestamptz" : "null::numeric");
      case YES_NO -> Sql.of("null::boolean");
      case RECORD -> Sql.of("null::uuid");
      case TEXT, TEXTS, PARTS, RECORDS, OPAQUE -> Sql.of("null");
    };
  }

  private static @Nullable Object bound(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static boolean inRange(Value.Literal literal) {
    return !(literal.content() instanceof BigDecimal number)
        || (literal.type() == ValueType.DATE ? date(number) != null : moment(number) != null);
  }

  /** The date with this number of days, or null beyond the years 1 to 9999. */
  static @Nullable LocalDate date(BigDecimal days) {
    if (outside(days, FIRST_DAY, LAST_DAY + 1)) {
      return null;
    }
    return LocalDate.ofEpochDay(days.setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  /** The moment with this number of seconds, or null beyond the years 1 to 9999. */
  static @Nullable Instant moment(BigDecimal seconds) {
    if (outside(seconds, FIRST_SECOND, END_SECOND)) {
      return null;
    }
    var micros = seconds.movePointRight(6).setScale(0, RoundingMode.FLOOR).longValueExact();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
  }

  private static boolean outside(BigDecimal number, long first, long end) {
    return number.compareTo(BigDecimal.valueOf(first)) < 0
        || number.compareTo(BigDecimal.valueOf(end)) >= 0;
  }

  static Sql days(Sql date) {
    return Sql.of("(").then(date).then(" - date '1970-01-01')::numeric");
  }

  static Sql seconds(Sql moment) {
    return Sql.of("extract(epoch from ").then(moment).then(")");
  }

  static Sql shownDate(Sql days) {
    return Sql.of("(select case when n >= %d and n < %d".formatted(FIRST_DAY, LAST_DAY + 1))
        .then(" then date '1970-01-01' + floor(n)::int end from (select ")
        .then(days)
        .then(" as n) as computed)");
  }

  static Sql shownMoment(Sql seconds) {
    // By way of a text: an interval times a number goes through floating point.
    return Sql.of("(select case when n >= %d and n < %d".formatted(FIRST_SECOND, END_SECOND))
        .then(" then timestamptz 'epoch' + cast(")
        .then("(floor(n * 1000000) * 0.000001)::text || ' seconds' as interval) end")
        .then(" from (select ")
        .then(seconds)
        .then(" as n) as computed)");
  }
}
