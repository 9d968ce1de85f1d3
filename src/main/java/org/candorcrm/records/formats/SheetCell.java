package org.candorcrm.records.formats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.candorcrm.records.formats.SheetStyles.Shown;
import org.candorcrm.records.values.PlainNumbers;

/** The value of a workbook's cell as text: what a person sees there, written as machines do. */
final class SheetCell {

  /** Workbooks count in doubles and show 15 digits: 0.1 + 0.2 is 0.3. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private SheetCell() {}

  static String number(String raw, Shown shown, boolean from1904) {
    var number = PlainNumbers.parse(raw);
    if (number == null) {
      return raw;
    }
    if (shown == Shown.NUMBER) {
      return plain(number);
    }
    if (shown == Shown.TIME) {
      return time(number);
    }
    var moment = SheetDates.moment(number, from1904);
    if (moment == null) {
      return plain(number);
    }
    boolean midnight = moment.toLocalTime().toNanoOfDay() == 0;
    if (shown == Shown.DATE && midnight) {
      return moment.toLocalDate().toString();
    }
    return moment.getNano() == 0 ? MOMENT.format(moment) : moment.toString();
  }

  static String yesNo(String raw) {
    return raw.equals("1") || raw.equals("true") ? "true" : "false";
  }

  private static String plain(BigDecimal number) {
    var seen =
        number.precision() > SHOWN_DIGITS.getPrecision() ? number.round(SHOWN_DIGITS) : number;
    return seen.signum() == 0 ? "0" : seen.stripTrailingZeros().toPlainString();
  }

  private static String time(BigDecimal days) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      return plain(days);
    }
    var whole = Duration.ofSeconds(Math.round(days.multiply(SECONDS_PER_DAY).doubleValue()));
    return String.format(
        "%02d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
  }
}
