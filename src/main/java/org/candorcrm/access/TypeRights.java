package org.candorcrm.access;

import java.util.Set;

/**
 * What one viewer may do with one record type.
 *
 * @param create may add records
 * @param export may take records out as files
 * @param read rows that may be seen
 * @param write rows that may be changed
 * @param delete rows that may be deleted
 * @param hidden ids of fields that may not be read, filtered, sorted, grouped or used in a formula
 * @param fixed ids of fields that may be read but not written
 */
public record TypeRights(
    boolean create,
    boolean export,
    RowRule read,
    RowRule write,
    RowRule delete,
    Set<Integer> hidden,
    Set<Integer> fixed) {

  public static final TypeRights ALL =
      new TypeRights(
          true,
          true,
          RowRule.EVERYTHING,
          RowRule.EVERYTHING,
          RowRule.EVERYTHING,
          Set.of(),
          Set.of());

  public TypeRights {
    hidden = Set.copyOf(hidden);
    fixed = Set.copyOf(fixed);
  }

  public boolean mayRead(int field) {
    return !hidden.contains(field);
  }

  public boolean mayWrite(int field) {
    return mayRead(field) && !fixed.contains(field);
  }
}
