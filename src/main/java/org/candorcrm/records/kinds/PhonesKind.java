package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Phone numbers as people write them, the main one first. Compared by their digits: {@code +49 (30)
 * 123} equals {@code 0049 30 123}.
 */
public record PhonesKind() implements FieldKind {

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern PHONE =
      Pattern.compile("(?=.*\\d)[+]?[\\d\\s().,/*#x-]{2,34}(?:(?:ext|ext\\.|x)\\s?\\d{1,6})?");

  private static final LabelledLists LISTS =
      new LabelledLists(PhonesKind::checked, PhonesKind::compared);

  @Override
  public String name() {
    return "phones";
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
    if (text.length() > 40 || !PHONE.matcher(text).matches()) {
      throw Problem.invalid("value_not_a_phone");
    }
    return text;
  }

  private static String compared(String text) {
    var digits = NO_DIGIT.matcher(text).replaceAll("");
    if (text.strip().startsWith("+")) {
      return "+" + digits;
    }
    return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
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
    return LabelledLists.example("+49 30 123456");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return LabelledLists.jsonSchema(Map.of("type", "string", "maxLength", 40));
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
