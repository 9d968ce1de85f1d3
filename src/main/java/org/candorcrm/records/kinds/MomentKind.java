package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A moment to the microsecond, RFC 3339: {@code 2026-01-31T09:30:00Z}. Any offset is accepted, UTC
 * is answered. A cell of an import may lack the offset or the time: UTC and midnight are meant.
 */
public record MomentKind() implements PointInTime {

  private static final List<Column> COLUMNS = List.of(Column.value("", "timestamptz"));

  @Override
  public String name() {
    return "moment";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.MOMENT;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    return json.isNull() ? null : parsed(Texts.of(json), false);
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return parsed(cell, true);
  }

  private static @Nullable Instant parsed(String cell, boolean lenient) {
    var text = cell.strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      var moment = moment(text.length() > 10 ? text.replace(' ', 'T') : text, lenient);
      int year = moment.getYear();
      if (year >= 1 && year <= 9999) {
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException notOne) {
      throw Problem.invalid("value_not_a_moment");
    }
    throw Problem.invalid("value_not_a_moment");
  }

  private static OffsetDateTime moment(String text, boolean lenient) {
    if (lenient && text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    boolean offset =
        text.endsWith("Z") || text.endsWith("z") || text.matches(".*[+-]\\d\\d:\\d\\d");
    if (lenient && !offset) {
      return LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }
    return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var moment = (Instant) value;
    return new @Nullable Object[] {moment == null ? null : moment.atOffset(ZoneOffset.UTC)};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var moment = row.getObject(index, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public Object example() {
    return "2026-01-31T09:30:00Z";
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "format", "date-time");
  }
}
