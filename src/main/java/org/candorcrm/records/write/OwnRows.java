package org.candorcrm.records.write;

import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.jspecify.annotations.Nullable;

/** A row rule judged on an image in memory. */
final class OwnRows {

  private OwnRows() {}

  /** Closures name records, so a write changes nothing about them: the locked row was checked. */
  static boolean allow(RowRule rule, @Nullable UUID owner, @Nullable UUID creator) {
    return switch (rule) {
      case RowRule.Everything _ -> true;
      case RowRule.Nothing _ -> false;
      case RowRule.OwnedBy owned -> among(owned, owner == null ? creator : owner);
      case RowRule.NotClosedTo _ -> true;
      case RowRule.PartOf _ -> true;
      case RowRule.All all -> all.rules().stream().allMatch(r -> allow(r, owner, creator));
    };
  }

  private static boolean among(RowRule.OwnedBy owned, @Nullable UUID user) {
    return user != null && owned.users().contains(user);
  }
}
