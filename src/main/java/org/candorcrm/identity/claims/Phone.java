package org.candorcrm.identity.claims;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/**
 * A telephone number as its national digits (ITU-T E.164, by libphonenumber) and its extension:
 * {@code +49 30 123456}, {@code 0049 (30) 123456} and {@code 030/123456} are one number.
 */
final class Phone {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private Phone() {}

  static String of(String text) {
    var stripped = text.strip();
    var international = stripped.startsWith("00") ? "+" + stripped.substring(2) : stripped;
    if (international.startsWith("+")) {
      try {
        var number = NUMBERS.parse(international.replace("(0)", ""), null);
        var extension = number.hasExtension() ? "x" + number.getExtension() : "";
        return NUMBERS.getNationalSignificantNumber(number) + extension;
      } catch (NumberParseException notOne) {
        return bare(stripped);
      }
    }
    return bare(stripped);
  }

  private static String bare(String text) {
    var small = text.toLowerCase(java.util.Locale.ROOT).replaceAll("e?xt?\\.?\\s*(?=\\d+$)", "x");
    return small.replaceAll("[^0-9x*#]", "").replaceFirst("^0+(?=.)", "");
  }
}
