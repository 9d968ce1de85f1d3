package org.candorcrm.insight.promises;

import java.time.LocalDate;
import java.util.UUID;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is expected, in the words of those who expect it.
 *
 * @param measure what it is measured by; null where nothing is, or where there is no such measure
 * @param figure how that stood; null where nothing measures it, or not for this viewer
 * @param tookTooLong whether there was no time left to count it under the viewer's rights
 */
record Promise(Row row, @Nullable Measure measure, @Nullable Figure figure, boolean tookTooLong) {

  UUID id() {
    return row.id();
  }

  @Nullable String text(String field) {
    return row.value(field) instanceof String text ? text : null;
  }

  @Nullable LocalDate day(String field) {
    return row.value(field) instanceof LocalDate day ? day : null;
  }

  @Nullable UUID owner() {
    return row.value("owner") instanceof Reference owner ? owner.id() : null;
  }
}
