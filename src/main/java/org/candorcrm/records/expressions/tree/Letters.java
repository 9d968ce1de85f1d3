package org.candorcrm.records.expressions.tree;

/** Letters of ASCII and white space of Unicode, as the string functions of CEL mean them. */
public final class Letters {

  /** Every character with the property White_Space (Unicode 16, PropList.txt). */
  public static final String WHITE =
      "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
          + "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

  private Letters() {}

  public static String lower(String text) {
    return text.chars()
        .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
        .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
        .toString();
  }

  public static String upper(String text) {
    return text.chars()
        .map(c -> c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c)
        .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
        .toString();
  }

  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && WHITE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && WHITE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
