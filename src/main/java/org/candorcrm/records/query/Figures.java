package org.candorcrm.records.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.ValueType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Values that SQL computed: read by their type, written as JSON. */
final class Figures {

  private Figures() {}

  static @Nullable Object read(ResultSet row, int index, ValueType type) throws SQLException {
    return switch (type) {
      case NUMBER, DURATION -> plain(row.getBigDecimal(index));
      case YES_NO -> row.getObject(index, Boolean.class);
      case DATE -> row.getObject(index, LocalDate.class);
      case MOMENT -> moment(row.getObject(index, OffsetDateTime.class));
      case TEXT, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> row.getString(index);
    };
  }

  static void write(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case BigDecimal number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Boolean yes -> out.writeBoolean(yes);
      default -> out.writeString(value.toString());
    }
  }

  /** Without zeros that division leaves behind, and never in exponents. */
  static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null || number.signum() == 0) {
      return number == null ? null : BigDecimal.ZERO;
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A bare amount of money, as exact as people pay it. */
  static BigDecimal amount(BigDecimal number, String currency) {
    var plain = plain(Money.inMinorUnits(number, currency));
    return plain == null ? number : plain;
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
