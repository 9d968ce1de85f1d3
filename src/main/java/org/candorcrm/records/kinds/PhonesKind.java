package org.candorcrm.records.kinds;

import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.values.Phones;

/**
 * Phone numbers as people write them, the main one first. Compared by their digits: {@code +49 (30)
 * 123} equals {@code 0049 30 123}.
 */
public record PhonesKind() implements LabelledList {

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern PHONE =
      Pattern.compile("(?=.*\\d)[+]?[\\d\\s().,/*#x-]{2,34}(?:(?:ext|ext\\.|x)\\s?\\d{1,6})?");

  private static final LabelledLists LISTS =
      new LabelledLists(40, "+49 30 123456", PhonesKind::checked, PhonesKind::compared);

  @Override
  public String name() {
    return "phones";
  }

  @Override
  public LabelledLists lists() {
    return LISTS;
  }

  /** A number as its national digits and its extension, however it is written. */
  public static String national(String text) {
    return Phones.national(text);
  }

  /** Whether both may be one number, however they are written; what has no digits is none. */
  public static boolean same(String one, String other) {
    return !Phones.national(one).isEmpty() && Phones.same(one, other);
  }

  private static String checked(String text) {
    if (text.length() > 40 || !PHONE.matcher(text).matches()) {
      throw Problem.invalid("value_not_a_phone");
    }
    return text;
  }

  private static String compared(String text) {
    var digits = NO_DIGIT.matcher(text).replaceAll("");
    if (text.strip().startsWith("+")) {
      return "+" + digits;
    }
    return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
  }
}
