package org.candorcrm.access.closures;

import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which closures somebody wants to read.
 *
 * @param type singular API name of a record type
 * @param keepsOut only those in force on records that keep the reader out
 * @param overdue only those of {@link org.candorcrm.access.OverdueClosures}
 * @param department of whom the closure belongs to; {@code none} for those whose department is too
 *     small to be measured, and those in none
 * @param byEnd those that end soonest first, instead of the newest
 * @param before the last one of the page before
 */
record ClosureFilter(
    @Nullable String type,
    @Nullable UUID record,
    Closure.@Nullable State state,
    boolean keepsOut,
    boolean overdue,
    @Nullable String department,
    boolean byEnd,
    @Nullable UUID before) {

  static Closure.@Nullable State state(@Nullable String text) {
    try {
      return text == null ? null : Closure.State.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("body_field_invalid")
          .field("state")
          .with("expected", "proposed, in_force or ended");
    }
  }

  static boolean byEnd(String sort) {
    return switch (sort) {
      case "ends_at" -> true;
      case "-created_at" -> false;
      default ->
          throw Problem.invalid("body_field_invalid")
              .field("sort")
              .with("expected", "ends_at or -created_at");
    };
  }
}
