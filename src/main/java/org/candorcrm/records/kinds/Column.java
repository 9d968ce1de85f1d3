package org.candorcrm.records.kinds;

/**
 * One physical column of a field.
 *
 * @param suffix appended to the field's column name: empty, or for example {@code _currency}
 * @param sqlType PostgreSQL type with collation if any, for example {@code text collate "C"}
 * @param role whether it carries the value or is derived from it
 */
public record Column(String suffix, String sqlType, Role role) {

  /** VALUE columns are read back; FOLDED and DERIVED ones serve comparing, sorting and search. */
  public enum Role {
    VALUE,
    FOLDED,
    DERIVED
  }

  public static Column value(String suffix, String sqlType) {
    return new Column(suffix, sqlType, Role.VALUE);
  }

  public static Column folded(String suffix) {
    return new Column(suffix, "text collate \"C\"", Role.FOLDED);
  }
}
