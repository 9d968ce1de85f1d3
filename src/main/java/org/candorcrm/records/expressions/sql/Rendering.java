package org.candorcrm.records.expressions.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.candorcrm.records.expressions.sql.Values.Form;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Literals as SQL, and dates and moments between their stored form and their numbers. */
final class Rendering {

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
          Sql.of("cast(? as date)", Days.date(number));
      case BigDecimal number when form == Form.SHOWN && literal.type() == ValueType.MOMENT ->
          Sql.of("cast(? as timestamptz)", bound(Days.moment(number)));
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
        || (literal.type() == ValueType.DATE
            ? Days.date(number) != null
            : Days.moment(number) != null);
  }

  static Sql days(Sql date) {
    return Sql.of("(").then(date).then(" - date '1970-01-01')::numeric");
  }

  static Sql seconds(Sql moment) {
    return Sql.of("extract(epoch from ").then(moment).then(")");
  }

  static Sql shownDate(Sql days) {
    return Sql.of("(select case when n >= %d and n < %d".formatted(Days.FIRST_DAY, Days.END_DAY))
        .then(" then date '1970-01-01' + floor(n)::int end from (select ")
        .then(days)
        .then(" as n) as computed)");
  }

  static Sql shownMoment(Sql seconds) {
    // By way of a text: an interval times a number goes through floating point.
    return Sql.of(
            "(select case when n >= %d and n < %d".formatted(Days.FIRST_SECOND, Days.END_SECOND))
        .then(" then timestamptz 'epoch' + cast(")
        .then("(floor(n * 1000000) * 0.000001)::text || ' seconds' as interval) end")
        .then(" from (select ")
        .then(seconds)
        .then(" as n) as computed)");
  }
}
