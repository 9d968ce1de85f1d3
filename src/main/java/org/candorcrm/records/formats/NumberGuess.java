package org.candorcrm.records.formats;

import java.util.HashMap;
import java.util.List;
import org.candorcrm.records.values.Amounts;
import org.candorcrm.records.values.Amounts.Amount;
import org.candorcrm.records.values.DecimalStyle;
import org.jspecify.annotations.Nullable;

/** Finds whether a column holds numbers or amounts, and in which style. */
final class NumberGuess {

  private static final int LONGEST_QUANTITY = 18;

  private NumberGuess() {}

  static @Nullable Reading of(List<String> values, @Nullable DecimalStyle habit) {
    if (values.stream().anyMatch(NumberGuess::isIdentifier)) {
      return null;
    }
    DecimalStyle best = null;
    boolean ambiguous = false;
    int most = (int) Math.ceil(values.size() * ReadingGuess.ENOUGH);
    for (var style : DecimalStyle.values()) {
      int fitting = fitting(values, style);
      if (fitting == 0 || fitting < most) {
        continue;
      }
      if (best == null || fitting > most) {
        best = style;
        ambiguous = false;
        most = fitting;
        continue;
      }
      if (!agree(values, best, style)) {
        boolean decided = habit != null && (habit == best || habit == style);
        best = decided && habit == style ? style : best;
        ambiguous = !decided;
      }
    }
    return best == null ? null : reading(values, best, ambiguous);
  }

  private static Reading reading(List<String> values, DecimalStyle style, boolean ambiguous) {
    var currencies = new HashMap<String, Integer>();
    for (var value : values) {
      var amount = Amounts.parse(value, style);
      if (amount != null && amount.currency() != null) {
        currencies.merge(amount.currency(), 1, Integer::sum);
      }
    }
    if (currencies.isEmpty()) {
      return Reading.counted(ColumnType.NUMBER, style, null, ambiguous);
    }
    String common = null;
    int most = 0;
    for (var entry : currencies.entrySet()) {
      if (entry.getValue() > most) {
        common = entry.getKey();
        most = entry.getValue();
      }
    }
    return Reading.counted(ColumnType.MONEY, style, common, ambiguous);
  }

  private static int fitting(List<String> values, DecimalStyle style) {
    int fitting = 0;
    for (var value : values) {
      fitting += Amounts.parse(value, style) == null ? 0 : 1;
    }
    return fitting;
  }

  private static boolean agree(List<String> values, DecimalStyle one, DecimalStyle other) {
    for (var value : values) {
      var read = Amounts.parse(value, one);
      if (read != null && !equal(read, Amounts.parse(value, other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Amount one, @Nullable Amount other) {
    return other != null && one.value().compareTo(other.value()) == 0;
  }

  /** Postcodes and account numbers: a leading zero, or more digits than anybody counts. */
  private static boolean isIdentifier(String value) {
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      digits++;
    }
    return digits > LONGEST_QUANTITY || (digits > 1 && value.charAt(0) == '0');
  }
}
