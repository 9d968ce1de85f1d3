package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number, up to 20 digits before the point.
 *
 * @param scale digits after the point, 0 to 12
 * @param min smallest value allowed, or null
 * @param max greatest value allowed, or null
 */
public record NumberKind(int scale, @Nullable BigDecimal min, @Nullable BigDecimal max)
    implements PlainNumber {

  public static final int USUAL_SCALE = 6;
  private static final List<Column> COLUMNS = List.of(Column.value("", "numeric"));

  public NumberKind {
    if (scale < 0 || scale > Numbers.DECIMALS) {
      throw Problem.invalid("setting_invalid").with("setting", "scale");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw Problem.invalid("setting_invalid").with("setting", "min");
    }
  }

  @Override
  public String name() {
    return "number";
  }

  @Override
  public Map<String, Object> settings() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("scale", scale);
    if (min != null) {
      settings.put("min", min);
    }
    if (max != null) {
      settings.put("max", max);
    }
    return settings;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public BigDecimal inRange(BigDecimal number) {
    boolean below = min != null && number.compareTo(min) < 0;
    boolean above = max != null && number.compareTo(max) > 0;
    if (below || above) {
      throw Problem.invalid("value_out_of_range")
          .with("min", min == null ? "-∞" : min)
          .with("max", max == null ? "∞" : max);
    }
    return number;
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[] {value};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var number = row.getBigDecimal(index);
    return number == null ? null : Numbers.plain(number);
  }

  @Override
  public Object example() {
    var twelve = BigDecimal.valueOf(12);
    if (min != null && twelve.compareTo(min) < 0) {
      return min;
    }
    return max != null && twelve.compareTo(max) > 0 ? max : twelve;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "number");
    if (min != null) {
      schema.put("minimum", min);
    }
    if (max != null) {
      schema.put("maximum", max);
    }
    return schema;
  }
}
