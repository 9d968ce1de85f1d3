package org.candorcrm.records.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.candorcrm.records.values.DecimalStyle;
import org.candorcrm.records.values.Emails;
import org.candorcrm.records.values.Links;
import org.candorcrm.records.values.Phones;
import org.candorcrm.records.values.YesNo;
import org.jspecify.annotations.Nullable;

/** Finds how the cells of a column are to be read: the first reading that nearly all allow. */
final class ReadingGuess {

  /** What other columns of the same file have decided. */
  record Habit(@Nullable Boolean monthFirst, @Nullable DecimalStyle decimals) {
    static final Habit NONE = new Habit(null, null);
  }

  static final double ENOUGH = 0.95;

  private static final List<String> PHONE_WORDS =
      List.of("phone", "tel", "mobil", "cell", "fax", "handy");
  private static final List<String> POSTCODE_WORDS = List.of("zip", "postal", "postcode", "plz");
  private static final int MOST_CHOICES = 30;
  private static final int LONGEST_CHOICE = 60;
  private static final int FEWEST_FOR_CHOICE = 20;

  private ReadingGuess() {}

  /**
   * @param name of the column
   * @param values the filled cells of the sample, stripped
   */
  static Reading of(String name, List<String> values, Habit habit) {
    if (values.isEmpty()) {
      return Reading.of(ColumnType.EMPTY);
    }
    if (isYesNo(values)) {
      return Reading.of(ColumnType.YES_NO);
    }
    if (nearlyAll(values, value -> Emails.normal(value) != null)) {
      return Reading.of(ColumnType.EMAIL);
    }
    if (nearlyAll(values, ReadingGuess::isLink)) {
      return Reading.of(ColumnType.LINK);
    }
    var dated = DateGuess.of(name, values, habit.monthFirst());
    if (dated != null) {
      return dated;
    }
    if (names(name, PHONE_WORDS) && nearlyAll(values, Phones::looksLike)) {
      return Reading.of(ColumnType.PHONE);
    }
    var counted = names(name, POSTCODE_WORDS) ? null : NumberGuess.of(values, habit.decimals());
    if (counted != null) {
      return counted;
    }
    if (nearlyAll(values, value -> Phones.looksLike(value) && isDivided(value))) {
      return Reading.of(ColumnType.PHONE);
    }
    return Reading.of(isChoice(values) ? ColumnType.CHOICE : ColumnType.TEXT);
  }

  static boolean nearlyAll(List<String> values, Predicate<String> test) {
    int allowed = (int) (values.size() * (1 - ENOUGH));
    for (var value : values) {
      if (!test.test(value) && --allowed < 0) {
        return false;
      }
    }
    return true;
  }

  /** Ones alone are numbers; ones and zeros are yes and no. */
  private static boolean isYesNo(List<String> values) {
    var seen = new HashSet<String>();
    for (var value : values) {
      if (YesNo.parse(value) == null) {
        return false;
      }
      seen.add(value);
    }
    return seen.size() > 1 || !Character.isDigit(values.getFirst().charAt(0));
  }

  private static boolean isLink(String value) {
    return (value.contains("://") || value.startsWith("www.")) && Links.normal(value) != null;
  }

  private static boolean names(String name, List<String> words) {
    var lower = name.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }

  private static boolean isDivided(String value) {
    return value.charAt(0) == '+' || value.charAt(0) == '(' || value.indexOf('-') > 0;
  }

  private static boolean isChoice(List<String> values) {
    var distinct = new HashSet<>(values);
    return values.size() >= FEWEST_FOR_CHOICE
        && distinct.size() <= Math.min(MOST_CHOICES, values.size() / 5)
        && distinct.stream().allMatch(value -> value.length() <= LONGEST_CHOICE);
  }
}
