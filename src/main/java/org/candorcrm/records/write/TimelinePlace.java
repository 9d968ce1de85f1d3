package org.candorcrm.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Where a page of a timeline ends: the moment, and what stood there among equals. */
record TimelinePlace(Instant at, String key) implements Comparable<TimelinePlace> {

  private static final Comparator<TimelinePlace> ORDER =
      Comparator.comparing(TimelinePlace::at).thenComparing(TimelinePlace::key);
  private static final TimelinePlace END =
      new TimelinePlace(Instant.parse("9999-01-01T00:00:00Z"), "~");

  static TimelinePlace read(ResultSet row, int at, int key) throws SQLException {
    return new TimelinePlace(
        row.getObject(at, OffsetDateTime.class).toInstant(), row.getString(key));
  }

  static TimelinePlace ofChange(Instant at, long seq) {
    return new TimelinePlace(at, "%036d".formatted(seq));
  }

  /** After everything of that moment. */
  static TimelinePlace after(Instant at) {
    return new TimelinePlace(at, "~");
  }

  static TimelinePlace parse(@Nullable String cursor) {
    if (cursor == null) {
      return END;
    }
    int cut = cursor.indexOf('_');
    if (cut > 0 && cursor.length() < 100 && cursor.indexOf('\0') < 0) {
      try {
        return new TimelinePlace(
            Instant.parse(cursor.substring(0, cut)), cursor.substring(cut + 1));
      } catch (DateTimeParseException wrong) {
        throw Problem.invalid("cursor_not_valid").field("cursor");
      }
    }
    throw Problem.invalid("cursor_not_valid").field("cursor");
  }

  String text() {
    return at + "_" + key;
  }

  @Override
  public int compareTo(TimelinePlace other) {
    return ORDER.compare(this, other);
  }
}
