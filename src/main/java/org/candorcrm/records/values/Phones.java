package org.candorcrm.records.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, written the international way. */
public final class Phones {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int LONGEST = 60;

  private Phones() {}

  /**
   * The number in E.164 ({@code +493012345678}), with {@code ;ext=102} where it has an extension,
   * or null where the text is no possible number.
   *
   * @param region ISO 3166 code of the country that numbers without a country code belong to; null:
   *     only international numbers are taken
   */
  public static @Nullable String normal(String text, @Nullable String region) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      var number = NUMBERS.parse(text.strip(), region);
      if (!NUMBERS.isPossibleNumber(number)) {
        return null;
      }
      var written = NUMBERS.format(number, PhoneNumberFormat.E164);
      return number.hasExtension() && !number.getExtension().isEmpty()
          ? written + ";ext=" + number.getExtension()
          : written;
    } catch (NumberParseException e) {
      return null;
    }
  }

  /** The number the way people in its country read it, or the text itself where it is none. */
  public static String readable(String normal) {
    try {
      return NUMBERS.format(NUMBERS.parse(normal, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return normal;
    }
  }

  /**
   * Whether it looks like a telephone number: 6 to 17 digits, and only what stands between them.
   */
  public static boolean looksLike(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      boolean extension = digits >= 6 && "extEXT#".indexOf(c) >= 0;
      if ("+()-./ \u00a0".indexOf(c) < 0 && !extension) {
        return false;
      }
    }
    return digits >= 6 && digits <= 17;
  }
}
