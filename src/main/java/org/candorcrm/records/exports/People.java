package org.candorcrm.records.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.Selection;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** The colleagues whom a file tells something about: who looked at them is written down. */
final class People {

  private final int owner;
  private final Set<UUID> seen = new HashSet<>();

  People(Selection selection) {
    this.owner = telling(selection) ? place(selection) : -1;
  }

  /** Whether records of the type say what a colleague did or achieved. */
  private static boolean telling(Selection selection) {
    return selection.type().behaviour()
        || selection.type().activeFields().stream()
            .anyMatch(field -> field.traits().measure() != Field.Measure.NONE);
  }

  private static int place(Selection selection) {
    List<String> names = selection.picks().stream().map(pick -> pick.field().name()).toList();
    return names.indexOf("owner");
  }

  void see(Row row) {
    if (owner < 0) {
      return;
    }
    var id = id(row.values()[owner]);
    if (id != null) {
      seen.add(id);
    }
  }

  private static @Nullable UUID id(@Nullable Object value) {
    return switch (value) {
      case Reference reference -> reference.id();
      case Row row -> row.id();
      case null, default -> null;
    };
  }

  Set<UUID> seen() {
    return Set.copyOf(seen);
  }
}
