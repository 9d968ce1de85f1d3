package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A file: the id of a record of type {@code file} that was uploaded before. */
public record FileKind() implements OneText {

  private static final List<Column> COLUMNS = List.of(Column.value("", "uuid"));

  @Override
  public String name() {
    return "file";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.OPAQUE;
  }

  @Override
  public @Nullable Object parseText(String cell) {
    if (cell.isBlank()) {
      return null;
    }
    var id = Ids.parse(cell.strip());
    if (id == null) {
      throw Problem.invalid("value_not_an_id");
    }
    return id.toString();
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[] {value == null ? null : Ids.parse((String) value)};
  }

  @Override
  public Object example() {
    return "01976b6e-5d10-7000-8000-000000000001";
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "format", "uuid");
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
