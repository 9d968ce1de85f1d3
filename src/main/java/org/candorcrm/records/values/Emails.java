package org.candorcrm.records.values;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: what can be delivered, not everything that a standard allows. */
public final class Emails {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_LABEL = 63;

  private Emails() {}

  /**
   * The address alone, its domain in lower case, or null where the text is not one. Takes {@code
   * mailto:a@b.example} and {@code Ann Example <a@b.example>} too.
   */
  public static @Nullable String normal(String text) {
    var t = bare(text.strip());
    int at = t.lastIndexOf('@');
    if (t.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
      return null;
    }
    var domain = t.substring(at + 1).toLowerCase(Locale.ROOT);
    var local = t.substring(0, at);
    return isLocal(local) && isDomain(domain) ? local + "@" + domain : null;
  }

  private static String bare(String text) {
    int open = text.lastIndexOf('<');
    var t = open >= 0 && text.endsWith(">") ? text.substring(open + 1, text.length() - 1) : text;
    return t.regionMatches(true, 0, "mailto:", 0, 7) ? t.substring(7).strip() : t.strip();
  }

  private static boolean isLocal(String local) {
    if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
      return false;
    }
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (!Character.isLetterOrDigit(c)
          && !Character.isSurrogate(c)
          && "!#$%&'*+-/=?^_`{|}~.".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a full domain name: at least two labels, the last one not a number. */
  public static boolean isDomain(String domain) {
    int labels = 0;
    int from = 0;
    while (from <= domain.length()) {
      int dot = domain.indexOf('.', from);
      int to = dot < 0 ? domain.length() : dot;
      if (!isLabel(domain, from, to)) {
        return false;
      }
      labels++;
      if (dot < 0) {
        return labels > 1 && !Character.isDigit(domain.charAt(from));
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean isLabel(String domain, int from, int to) {
    if (to <= from || to - from > LONGEST_LABEL) {
      return false;
    }
    if (domain.charAt(from) == '-' || domain.charAt(to - 1) == '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = domain.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && !isMark(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
