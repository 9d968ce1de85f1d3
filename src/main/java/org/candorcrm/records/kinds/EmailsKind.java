package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** E-mail addresses, the main one first. Compared without case. */
public record EmailsKind() implements FieldKind {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,189}");
  private static final LabelledLists LISTS =
      new LabelledLists(EmailsKind::checked, EmailsKind::compared);

  @Override
  public String name() {
    return "emails";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public List<Column> columns() {
    return LabelledLists.COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXTS;
  }

  private static String checked(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw Problem.invalid("value_not_an_email");
    }
    return text;
  }

  private static String compared(String text) {
    return Folding.fold(text);
  }

  @Override
  public String fold(String text) {
    return compared(text);
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    return LISTS.parse(json);
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return LISTS.parseText(cell);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return LISTS.store(value);
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    return LISTS.read(row, index);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    LISTS.write(value, out);
  }

  @Override
  public String text(Object value) {
    return LISTS.text(value);
  }

  @Override
  public Object example() {
    return LabelledLists.example("ada@example.com");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return LabelledLists.jsonSchema(Map.of("type", "string", "maxLength", 254));
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
