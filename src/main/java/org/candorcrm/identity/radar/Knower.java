package org.candorcrm.identity.radar;

/**
 * Who knows something: a source, a department, the whole company.
 *
 * @param kind source, department or company
 * @param reference a source's id or {@code people}, a department's id, or nothing
 */
record Knower(String kind, String reference) {

  static final Knower COMPANY = new Knower("company", "");

  /** Something about it and one record type; 0 for what is about none. */
  record Place(Knower knower, int type) {}
}
