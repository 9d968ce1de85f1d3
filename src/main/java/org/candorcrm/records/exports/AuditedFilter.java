package org.candorcrm.records.exports;

import java.util.regex.Pattern;

/**
 * A filter as the audit log keeps it: what was asked, without the texts in it. The log is kept for
 * ever and must not name customers who have a right to be forgotten.
 */
final class AuditedFilter {

  /**
   * Raw texts, in which nothing is escaped, come first; threefold quotes come before single ones.
   */
  private static final Pattern TEXT =
      Pattern.compile(
          "[rR](?:\"{3}.*?\"{3}|'{3}.*?'{3}|\"[^\"]*\"|'[^']*')"
              + "|\"{3}(?:\\\\.|.)*?\"{3}|'{3}(?:\\\\.|.)*?'{3}"
              + "|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'",
          Pattern.DOTALL);

  private AuditedFilter() {}

  static String of(String filter) {
    return TEXT.matcher(filter).replaceAll("\"…\"");
  }
}
