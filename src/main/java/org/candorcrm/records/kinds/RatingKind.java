package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Stars: a whole number from 1.
 *
 * @param max the best, 2 to 10
 */
public record RatingKind(int max) implements PlainNumber {

  public static final int USUAL_MAX = 5;
  private static final List<Column> COLUMNS = List.of(Column.value("", "int"));

  public RatingKind {
    if (max < 2 || max > 10) {
      throw Problem.invalid("setting_invalid").with("setting", "max");
    }
  }

  @Override
  public String name() {
    return "rating";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("max", max);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public int scale() {
    return 0;
  }

  @Override
  public BigDecimal inRange(BigDecimal stars) {
    if (stars.compareTo(BigDecimal.ONE) < 0 || stars.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw Problem.invalid("value_out_of_range").with("min", 1).with("max", max);
    }
    return stars;
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var stars = (BigDecimal) value;
    return new @Nullable Object[] {stars == null ? null : stars.intValueExact()};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    int stars = row.getInt(index);
    return row.wasNull() ? null : BigDecimal.valueOf(stars);
  }

  @Override
  public Object example() {
    return 2;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "integer", "minimum", 1, "maximum", max);
  }
}
