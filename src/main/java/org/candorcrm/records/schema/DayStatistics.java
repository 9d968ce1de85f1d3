package org.candorcrm.records.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.schema.RecordType.Origin;

/**
 * How many days, weeks, months and quarters the moments of a type fall on, for PostgreSQL's
 * planner. Without, it takes every moment for a day of its own, and sorts a million rows on disk
 * where it could count them in memory side by side. Those of days are called {@code st_TYPE_FIELD},
 * those of longer spans {@code st_TYPE_FIELD_spans}.
 */
final class DayStatistics {

  private DayStatistics() {}

  /** Statements that add what is missing; safe to repeat. */
  static List<String> of(RecordType type) {
    if (type.origin() == Origin.FIXED) {
      return List.of();
    }
    var wanted = new ArrayList<String>();
    for (var field : type.activeFields()) {
      if (field.kind() instanceof MomentKind && !field.name().equals("updated_at")) {
        wanted.add(
            """
            create statistics if not exists {ws}."%s"
              on (date_trunc('day', "%s" at time zone 'UTC')) from {ws}."%s";
            """
                .formatted(name(type, field), field.column(), type.table()));
        wanted.add(
            """
            create statistics if not exists {ws}."%1$s_spans" (ndistinct)
              on (date_trunc('week', "%2$s" at time zone 'UTC')),
                 (date_trunc('month', "%2$s" at time zone 'UTC')),
                 (date_trunc('quarter', "%2$s" at time zone 'UTC')) from {ws}."%3$s";
            """
                .formatted(name(type, field), field.column(), type.table()));
      }
    }
    return wanted;
  }

  static String text(RecordType type) {
    return of(type).stream().collect(Collectors.joining());
  }

  static String name(RecordType type, Field field) {
    return "st_%d_%d".formatted(type.id(), field.id());
  }
}
