package org.candorcrm.records.formats;

import java.time.ZoneId;
import org.candorcrm.records.values.Amounts;
import org.candorcrm.records.values.DatePattern;
import org.candorcrm.records.values.DecimalStyle;
import org.candorcrm.records.values.Moments;
import org.candorcrm.records.values.Numbers;
import org.candorcrm.records.values.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are to be read. Guessed, shown to people, and changed by them.
 *
 * @param datePattern letters of a {@link DatePattern}, for dates and moments
 * @param decimals for numbers and money
 * @param currency ISO 4217 code that most amounts carry
 * @param ambiguous whether the sample can be read in another way too (3/4/2025; 1,234)
 */
public record Reading(
    ColumnType type,
    @Nullable String datePattern,
    @Nullable DecimalStyle decimals,
    @Nullable String currency,
    boolean ambiguous) {

  public static Reading of(ColumnType type) {
    return new Reading(type, null, null, null, false);
  }

  static Reading dated(ColumnType type, DatePattern pattern, boolean ambiguous) {
    return new Reading(type, pattern.letters(), null, null, ambiguous);
  }

  static Reading counted(
      ColumnType type, DecimalStyle decimals, @Nullable String currency, boolean ambiguous) {
    return new Reading(type, null, decimals, currency, ambiguous);
  }

  /**
   * The cell as machines write it: 2016-10-03, 2016-10-03T14:05:00Z, 1234.5, 1234.5 EUR, true; a
   * text as it is; null where it is not what this reading says.
   *
   * @param zone where moments without an offset were written
   */
  public @Nullable String plain(String cell, ZoneId zone) {
    return switch (type) {
      case DATE -> string(pattern().parse(cell));
      case MOMENT -> string(Moments.parse(cell, pattern(), zone));
      case NUMBER -> {
        var number = Numbers.parse(cell, style());
        yield number == null ? null : number.toPlainString();
      }
      case MONEY -> money(cell);
      case YES_NO -> string(YesNo.parse(cell));
      case EMPTY, TEXT, EMAIL, PHONE, LINK, CHOICE, JSON -> cell;
    };
  }

  private @Nullable String money(String cell) {
    var amount = Amounts.parse(cell, style());
    if (amount == null) {
      return null;
    }
    var code = amount.currency() == null ? currency : amount.currency();
    return amount.value().toPlainString() + (code == null ? "" : " " + code);
  }

  private DatePattern pattern() {
    return datePattern == null ? DatePattern.ISO : new DatePattern(datePattern);
  }

  private DecimalStyle style() {
    return decimals == null ? DecimalStyle.POINT : decimals;
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
