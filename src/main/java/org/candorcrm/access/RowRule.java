package org.candorcrm.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows of a record type somebody may touch. Knows types by id only; the room records compiles
 * it to SQL and checks it again on a written image.
 */
public sealed interface RowRule {

  /** Every row. */
  record Everything() implements RowRule {}

  /** No row. */
  record Nothing() implements RowRule {}

  /** Rows whose owner is one of these users; a row without an owner counts as its creator's. */
  record OwnedBy(Set<UUID> users) implements RowRule {
    public OwnedBy {
      users = Set.copyOf(users);
    }
  }

  /**
   * Rows without a closure in force that keeps this user out. Only handed out while the type has
   * such closures, so that an open workspace pays nothing.
   */
  record NotClosedTo(UUID user) implements RowRule {}

  /**
   * Rows that are part of a record of another type which the rule allows: a stage change of a deal.
   * What is closed is closed with its parts.
   *
   * @param whole the type of the record that they are part of
   * @param table its physical table, a name of the schema
   * @param column the column of the part that holds the record's id, a name of the schema
   */
  record PartOf(int whole, String table, String column, RowRule rule) implements RowRule {}

  /** Rows that all of these rules allow. */
  record All(List<RowRule> rules) implements RowRule {
    public All {
      rules = List.copyOf(rules);
    }
  }

  /** Whether it keeps nothing back but what is closed. */
  default boolean keepsBackOnlyClosed() {
    return switch (this) {
      case Everything _, NotClosedTo _ -> true;
      case All(var rules) -> rules.stream().allMatch(RowRule::keepsBackOnlyClosed);
      case Nothing _, OwnedBy _, PartOf _ -> false;
    };
  }

  RowRule EVERYTHING = new Everything();
  RowRule NOTHING = new Nothing();
}
