package org.candorcrm.records.expressions.memory;

import java.math.BigDecimal;
import org.candorcrm.records.expressions.tree.Condition.Matches.Place;
import org.candorcrm.records.expressions.tree.Words;
import org.jspecify.annotations.Nullable;

/** How two values in memory compare: as PostgreSQL compares their stored forms. */
final class Comparison {

  private Comparison() {}

  static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    return switch (a) {
      case BigDecimal _, Words _ -> compare(a, b) == 0;
      default -> a.equals(b);
    };
  }

  static int compare(Object a, Object b) {
    return a instanceof Words words
        ? codePoints(words.folded(), ((Words) b).folded())
        : ((BigDecimal) a).compareTo((BigDecimal) b);
  }

  /** The order of UTF-8 bytes, which is that of code points and not of UTF-16 units. */
  private static int codePoints(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == a.length() || i == b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    char x = a.charAt(i);
    char y = b.charAt(i);
    boolean both = Character.isSurrogate(x) == Character.isSurrogate(y);
    return both ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
  }

  static boolean matches(Place place, @Nullable Object text, @Nullable Object piece) {
    if (!(text instanceof Words whole) || !(piece instanceof Words part)) {
      return false;
    }
    return switch (place) {
      case START -> whole.folded().startsWith(part.folded());
      case END -> whole.folded().endsWith(part.folded());
      case ANYWHERE -> whole.folded().contains(part.folded());
    };
  }
}
