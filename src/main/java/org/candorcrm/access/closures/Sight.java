package org.candorcrm.access.closures;

import java.util.UUID;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.RowRule;
import org.jspecify.annotations.Nullable;

/** A row rule judged in memory, closures aside. */
final class Sight {

  private Sight() {}

  static boolean allows(RowRule rule, RecordFacts.Facts facts) {
    return switch (rule) {
      case RowRule.Everything() -> true;
      case RowRule.Nothing() -> false;
      case RowRule.OwnedBy(var users) -> {
        var holder = holder(facts);
        yield holder != null && users.contains(holder);
      }
      case RowRule.NotClosedTo(var user) -> true;
      case RowRule.PartOf(var type, var table, var column, var part) -> {
        var whole = facts.whole();
        yield whole != null && allows(part, whole.facts());
      }
      case RowRule.All(var rules) -> rules.stream().allMatch(each -> allows(each, facts));
    };
  }

  /** A row without an owner counts as its creator's. */
  static @Nullable UUID holder(RecordFacts.Facts facts) {
    return facts.owner() == null ? facts.creator() : facts.owner();
  }
}
