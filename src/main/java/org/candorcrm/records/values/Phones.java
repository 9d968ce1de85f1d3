package org.candorcrm.records.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

  /**
   * The national digits and the extension, by which one number is written the same way: {@code +49
   * 30 123456}, {@code 0049 (30) 123456} and {@code 030/123456} are {@code 30123456}.
   */
  public static String national(String text) {
    var international = international(text);
    if (international == null) {
      return bare(text.strip());
    }
    var extension = international.hasExtension() ? "x" + international.getExtension() : "";
    return NUMBERS.getNationalSignificantNumber(international) + extension;
  }

  /** Whether both may be one number; two that name different countries are not. */
  public static boolean same(String one, String other) {
    if (!national(one).equals(national(other))) {
      return false;
    }
    var first = international(one);
    var second = international(other);
    return first == null || second == null || first.getCountryCode() == second.getCountryCode();
  }

  private static @Nullable PhoneNumber international(String text) {
    var stripped = text.strip();
    var plus = stripped.startsWith("00") ? "+" + stripped.substring(2) : stripped;
    if (!plus.startsWith("+")) {
      return null;
    }
    try {
      return NUMBERS.parse(plus.replace("(0)", ""), null);
    } catch (NumberParseException notOne) {
      return null;
    }
  }

  /**
   * All the ways in which the digits of one number may have been written down: with and without the
   * zero of the area, and with the code of each country where the text names none.
   */
  public static Set<String> writings(String text) {
    var number = international(text);
    var digits = number == null ? bare(text.strip()) : NUMBERS.getNationalSignificantNumber(number);
    var codes =
        number == null ? NUMBERS.getSupportedCallingCodes() : Set.of(number.getCountryCode());
    var all = new HashSet<>(Set.of(digits, "0" + digits));
    for (int code : codes) {
      all.add("+" + code + digits);
      all.add(code + digits);
    }
    all.add("+" + digits);
    return all;
  }

  private static String bare(String text) {
    var small = text.toLowerCase(Locale.ROOT).replaceAll("e?xt?\\.?\\s*(?=\\d+$)", "x");
    return small.replaceAll("[^0-9x*#]", "").replaceFirst("^0+(?=.)", "");
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
