package org.candorcrm.identity.matching.traits;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers as their national digits: parsed by libphonenumber (ITU-T E.164) where a number
 * tells its country or the record does, else the bare digits without leading zeros.
 */
final class Phones {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int FEWEST = 5;

  private Phones() {}

  /** The digits, or null where there are too few for a number. */
  static @Nullable String digits(String text, @Nullable String region) {
    var bare = bare(text);
    if (bare.length() < FEWEST) {
      return null;
    }
    boolean international = text.strip().startsWith("+") || bare.startsWith("00");
    if (international || region != null) {
      try {
        var number = NUMBERS.parse(text, region);
        var national = NUMBERS.getNationalSignificantNumber(number);
        if (national.length() >= FEWEST) {
          return trimmed(national);
        }
      } catch (NumberParseException e) {
        return trimmed(bare);
      }
    }
    return trimmed(bare);
  }

  /** The region of a country's code; null where it is none. */
  static @Nullable String region(String code) {
    var plain = code.toUpperCase(Locale.ROOT);
    return NUMBERS.getSupportedRegions().contains(plain) ? plain : null;
  }

  private static String trimmed(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - FEWEST && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }

  private static String bare(String text) {
    var digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      } else if (Character.isLetter(text.charAt(i)) && digits.length() >= FEWEST) {
        break;
      }
    }
    return digits.toString();
  }
}
