package org.candorcrm.records.expressions.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.expressions.Image;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.MoneyKind;
import org.jspecify.annotations.Nullable;

/**
 * A field's value in memory, by way of the columns that its kind would store, so that memory and
 * database speak of the same thing.
 */
final class Stored {

  private Stored() {}

  static @Nullable Object value(Value.Own own, Image image) {
    var kind = own.field().kind();
    var stored = kind.store(image.value(own.field()));
    return switch (own.type()) {
      case NUMBER, DURATION -> number(column(own, stored, own.column()));
      case DATE, MOMENT -> number(column(own, stored, own.column()));
      case TEXT -> words(own, stored);
      case TEXTS -> texts(own, stored);
      case YES_NO, RECORD, OPAQUE, PARTS, RECORDS -> column(own, stored, own.column());
    };
  }

  private static @Nullable Object column(Value.Own own, @Nullable Object[] stored, String suffix) {
    var columns = own.field().kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).suffix().equals(suffix)) {
        return stored[i];
      }
    }
    throw new IllegalStateException("no column " + suffix + " in " + own.field().name());
  }

  private static @Nullable BigDecimal number(@Nullable Object stored) {
    return switch (stored) {
      case null -> null;
      case BigDecimal number -> number;
      case Number number -> BigDecimal.valueOf(number.longValue());
      case LocalDate date -> BigDecimal.valueOf(date.toEpochDay());
      case Instant moment -> Days.seconds(moment);
      case OffsetDateTime moment -> Days.seconds(moment.toInstant());
      default -> throw new IllegalStateException("stored as " + stored.getClass());
    };
  }

  private static @Nullable Words words(Value.Own own, @Nullable Object[] stored) {
    var present = new ArrayList<String>();
    for (var suffix : own.columns()) {
      if (column(own, stored, suffix) instanceof String part) {
        present.add(part);
      }
    }
    if (present.isEmpty()) {
      return null;
    }
    var plain = String.join(" ", present);
    if (own.field().kind() instanceof MoneyKind) {
      return Words.of(plain);
    }
    return new Words(plain, column(own, stored, own.folded()) instanceof String f ? f : plain);
  }

  private static @Nullable List<Words> texts(Value.Own own, @Nullable Object[] stored) {
    var plain = (Object[]) column(own, stored, own.column());
    var folded = (Object[]) column(own, stored, own.folded());
    if (plain == null || folded == null) {
      return null;
    }
    var out = new ArrayList<Words>();
    for (int i = 0; i < plain.length; i++) {
      out.add(new Words((String) plain[i], (String) folded[i]));
    }
    return out;
  }
}
