package org.candorcrm.records.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days as workbooks count them: from the end of 1899, with a 29 February 1900 that never was; or
 * from the beginning of 1904.
 */
final class SheetDates {

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_IN_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate FIRST_SURE = LocalDate.of(1900, 3, 1);
  private static final int LAST_SERIAL = 2_958_465;
  private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);
  private static final int EXACT_DIGITS = 15;

  private SheetDates() {}

  /** Whether a workbook can hold the day without doubt. */
  static boolean fits(LocalDate date) {
    return !date.isBefore(FIRST_SURE) && date.getYear() <= 9999;
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), 86_400L));
  }

  static BigDecimal serial(LocalDate date) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_0, date));
  }

  static BigDecimal serial(Instant moment) {
    var day = day(moment);
    long millis =
        moment.toEpochMilli() - day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    return serial(day)
        .add(BigDecimal.valueOf(millis).divide(MILLIS_PER_DAY, 10, RoundingMode.HALF_UP));
  }

  /** Whether a workbook, which counts in doubles, keeps every digit. */
  static boolean isExact(Number number) {
    if (number instanceof Double real && !Double.isFinite(real)) {
      return false;
    }
    var decimal = new BigDecimal(number.toString()).stripTrailingZeros();
    return decimal.precision() <= EXACT_DIGITS && Math.abs(decimal.scale()) < 100;
  }

  /** The date and time of a serial number, or null where it is out of range. */
  static @Nullable LocalDateTime moment(BigDecimal serial, boolean from1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) >= 0) {
      return null;
    }
    long millis =
        serial.multiply(MILLIS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long days = millis / 86_400_000;
    var first = from1904 ? DAY_0_IN_1904 : days < 60 ? DAY_0.plusDays(1) : DAY_0;
    return first.plusDays(days).atStartOfDay().plus(millis % 86_400_000, ChronoUnit.MILLIS);
  }
}
