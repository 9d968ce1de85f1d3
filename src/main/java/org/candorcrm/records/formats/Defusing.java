package org.candorcrm.records.formats;

import org.candorcrm.records.values.PlainNumbers;

/**
 * Keeps spreadsheets from running what stands in a cell: a text that would be taken for a formula
 * gets an apostrophe before it, which spreadsheets read as "this is a text". Reversible: a text
 * that already has apostrophes before such a beginning gets one more, so taking one away from every
 * such cell gives back exactly what was written.
 *
 * <p>Source: OWASP, CSV Injection.
 */
public final class Defusing {

  private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private Defusing() {}

  /** The text as it may stand in a cell; a plain number such as -12.5 stays as it is. */
  public static String defuse(String text) {
    return begins(text, 0) && !isNumber(text) ? "'" + text : text;
  }

  /** What {@link #defuse} was given. */
  public static String undefuse(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && begins(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean begins(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNumber(String text) {
    return (text.charAt(0) == '-' || text.charAt(0) == '+') && PlainNumbers.parse(text) != null;
  }
}
