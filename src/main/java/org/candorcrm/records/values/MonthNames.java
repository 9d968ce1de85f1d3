package org.candorcrm.records.values;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, English and German, long and short. */
final class MonthNames {

  private static final List<String> ENGLISH =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> GERMAN =
      List.of(
          "januar",
          "februar",
          "märz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember");

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** 1 to 12, or 0 where the word names no month. */
  static int number(String word) {
    return word.length() > 9 ? 0 : NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (var names : List.of(ENGLISH, GERMAN)) {
      for (int i = 0; i < 12; i++) {
        numbers.put(names.get(i), i + 1);
        numbers.put(names.get(i).substring(0, 3), i + 1);
      }
    }
    numbers.put("sept", 9);
    numbers.put("mrz", 3);
    numbers.put("maerz", 3);
    numbers.put("jänner", 1);
    numbers.put("jän", 1);
    return Map.copyOf(numbers);
  }
}
