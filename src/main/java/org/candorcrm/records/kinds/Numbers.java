package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import tools.jackson.databind.JsonNode;

/** Reading decimals without surprises: bounded digits, no exponents that explode. */
final class Numbers {

  static final int DIGITS = 32;
  static final int DECIMALS = 12;

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,12}(\\.\\d{1,40})?");
  private static final Pattern DOT_GROUPS =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){1,12},\\d{1,40}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,40},\\d{1,40}");

  private Numbers() {}

  /** A JSON number, or a string that spells a plain one (which keeps every digit). */
  static BigDecimal of(JsonNode json, int decimals) {
    if (json.isNumber()) {
      return checked(decimal(json), decimals);
    }
    if (json.isString() && PLAIN.matcher(json.stringValue().strip()).matches()) {
      return checked(new BigDecimal(json.stringValue().strip()), decimals);
    }
    throw notANumber();
  }

  /**
   * A number as people write it in a cell: with grouping commas ({@code 1,234.5}), grouping dots
   * ({@code 1.234,5}), spaces or apostrophes; a lone comma not followed by three digits is a
   * decimal comma.
   */
  static BigDecimal of(String cell, int decimals) {
    var text = cell.replaceAll("[\\s\\u00a0\\u202f'’]", "");
    if (PLAIN.matcher(text).matches()) {
      return checked(new BigDecimal(text), decimals);
    }
    if (COMMA_GROUPS.matcher(text).matches()) {
      return checked(new BigDecimal(text.replace(",", "")), decimals);
    }
    if (DOT_GROUPS.matcher(text).matches() || DECIMAL_COMMA.matcher(text).matches()) {
      return checked(new BigDecimal(text.replace(".", "").replace(',', '.')), decimals);
    }
    throw notANumber();
  }

  /** Without needless zeros, so that equal numbers are equal values. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal decimal(JsonNode json) {
    var text = json.asString();
    if (text.length() > 60) {
      throw notANumber();
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notFinite) {
      throw notANumber();
    }
  }

  private static BigDecimal checked(BigDecimal number, int decimals) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    var stripped = number.stripTrailingZeros();
    if ((long) stripped.precision() - stripped.scale() > DIGITS - DECIMALS) {
      throw Problem.invalid("number_too_large");
    }
    if (stripped.scale() > decimals) {
      throw Problem.invalid("value_has_too_many_decimals").with("decimals", decimals);
    }
    return plain(stripped);
  }

  private static Problem notANumber() {
    return Problem.invalid("value_not_a_number");
  }
}
