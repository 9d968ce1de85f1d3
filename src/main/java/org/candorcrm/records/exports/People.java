package org.candorcrm.records.exports;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.Pick;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.Selection;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The colleagues whom a file tells something about, however deep inside a row: who looked at them
 * is written down.
 */
final class People {

  private final Map<Selection, Boolean> telling = new IdentityHashMap<>();
  private final Set<UUID> seen = new HashSet<>();

  void see(Row row) {
    boolean user = row.selection().type().name().equals("user");
    boolean tells = telling.computeIfAbsent(row.selection(), People::telling);
    var picks = row.selection().picks();
    for (int i = 0; i < picks.size(); i++) {
      var pick = picks.get(i);
      var value = row.values()[i];
      if (tells && pick.field().name().equals("owner")) {
        note(value);
      }
      switch (value) {
        case Row other -> see(other);
        case List<?> many when pick instanceof Pick.Related -> {
          if (user && !many.isEmpty()) {
            seen.add(row.id());
          }
          many.forEach(one -> {
            if (one instanceof Row other) {
              see(other);
            }
          });
        }
        case null, default -> {}
      }
    }
  }

  /** Whether records of the type say what a colleague did or achieved. */
  private static boolean telling(Selection selection) {
    return selection.type().behaviour()
        || selection.type().activeFields().stream()
            .anyMatch(field -> field.traits().measure() != Field.Measure.NONE);
  }

  private void note(@Nullable Object owner) {
    switch (owner) {
      case Reference reference -> seen.add(reference.id());
      case Row row -> seen.add(row.id());
      case null, default -> {}
    }
  }

  Set<UUID> seen() {
    return Set.copyOf(seen);
  }
}
