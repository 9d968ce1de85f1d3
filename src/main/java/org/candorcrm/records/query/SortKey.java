package org.candorcrm.records.query;

/**
 * One column of an ORDER BY.
 *
 * @param sql the column with its alias
 * @param type PostgreSQL type that a cursor's text is cast to
 * @param descending largest first; empty values still come last
 * @param nullable whether the column may be empty
 */
record SortKey(String sql, String type, boolean descending, boolean nullable) {

  String direction() {
    return descending ? " desc" : "";
  }

  String beyond() {
    return descending ? " < " : " > ";
  }

  String value() {
    return "cast(? as " + type + ")";
  }
}
