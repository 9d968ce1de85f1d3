package org.candorcrm.records.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;

/** Whether writing a value would change anything. */
final class Same {

  private Same() {}

  static boolean value(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    if (one instanceof Money a && other instanceof Money b) {
      return a.amount().compareTo(b.amount()) == 0 && a.currency().equals(b.currency());
    }
    if (one instanceof List<?> a && other instanceof List<?> b && ofReferences(a)) {
      return Set.copyOf(a).equals(Set.copyOf(b));
    }
    return Objects.equals(one, other);
  }

  /** What a record is linked with has no order. */
  private static boolean ofReferences(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof Reference;
  }
}
