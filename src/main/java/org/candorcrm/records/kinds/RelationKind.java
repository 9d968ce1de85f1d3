package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One record of another type. Column {@code _id}; where several types are possible, {@code _type}
 * before it.
 *
 * @param to names of the types that it may lead to; {@code *} alone means any
 * @param inverse name of the field on the other side, or null
 */
public record RelationKind(List<String> to, @Nullable String inverse) implements FieldKind {

  private static final Column TYPE = Column.value("_type", "text collate \"C\"");
  private static final Column ID = Column.value("_id", "uuid");
  private static final List<Column> ONE = List.of(ID);
  private static final List<Column> SEVERAL = List.of(TYPE, ID);

  public RelationKind {
    to = Targets.checked(to);
  }

  /** Whether records of several types are possible, and each value says which. */
  public boolean polymorphic() {
    return Targets.several(to);
  }

  public boolean toAny() {
    return to.contains(Targets.ANY);
  }

  @Override
  public String name() {
    return "relation";
  }

  @Override
  public Map<String, Object> settings() {
    return Targets.settings(to, inverse);
  }

  @Override
  public List<Column> columns() {
    return polymorphic() ? SEVERAL : ONE;
  }

  @Override
  public ValueType type() {
    return ValueType.RECORD;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    boolean empty = json.isNull() || (json.isString() && json.stringValue().isBlank());
    return empty ? null : Targets.of(to, json);
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return cell.isBlank() ? null : Targets.of(to, cell);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var reference = (Reference) value;
    var id = reference == null ? null : reference.id();
    if (!polymorphic()) {
      return new @Nullable Object[] {id};
    }
    return new @Nullable Object[] {reference == null ? null : reference.type(), id};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var id = row.getObject(polymorphic() ? index + 1 : index, UUID.class);
    if (id == null) {
      return null;
    }
    return new Reference(polymorphic() ? row.getString(index) : to.getFirst(), id);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Targets.write(to, (Reference) value, out);
  }

  @Override
  public String text(Object value) {
    return Targets.text(to, (Reference) value);
  }

  @Override
  public Object example() {
    return Targets.example(to);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Targets.jsonSchema(to);
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
