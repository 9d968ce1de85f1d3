package org.candorcrm.records.values;

/** How a number is written: which sign stands before the decimals, and which groups thousands. */
public enum DecimalStyle {
  /** 1,234.56 */
  POINT('.', ","),
  /** 1.234,56 */
  COMMA(',', "."),
  /** 1 234,56, with any kind of space */
  SPACE(',', " \u00a0\u202f\u2009"),
  /** 1'234.56 */
  APOSTROPHE('.', "'\u2019");

  private final char decimal;
  private final String grouping;

  DecimalStyle(char decimal, String grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
  }

  char decimal() {
    return decimal;
  }

  boolean groups(char c) {
    return grouping.indexOf(c) >= 0;
  }
}
