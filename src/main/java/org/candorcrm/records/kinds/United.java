package org.candorcrm.records.kinds;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.values.Phones;
import org.jspecify.annotations.Nullable;

/** Two lists of one field as one list: what is written the same way counts once. */
public final class United {

  private United() {}

  /**
   * @param first stays in front and as it is written; null and what is no list have no items
   * @return null where nothing is in either
   */
  public static @Nullable List<Object> of(
      FieldKind kind, @Nullable Object first, @Nullable Object second) {
    var all = new ArrayList<Object>();
    for (var value : new @Nullable Object[] {first, second}) {
      if (value instanceof List<?> list) {
        for (var item : list) {
          if (all.stream().noneMatch(known -> same(kind, known, item))) {
            all.add(item);
          }
        }
      }
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }

  private static boolean same(FieldKind kind, Object one, Object other) {
    var first = text(one);
    var second = text(other);
    if (first == null || second == null) {
      return one.equals(other);
    }
    return kind instanceof PhonesKind
        ? Phones.same(first, second)
        : kind.fold(first).equals(kind.fold(second));
  }

  private static @Nullable String text(Object item) {
    return switch (item) {
      case Labelled labelled -> labelled.value();
      case String text -> text;
      default -> null;
    };
  }
}
