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

/**
 * Web addresses, the main one first; {@code http} and {@code https} only, the scheme may be left
 * out. Compared without scheme, {@code www.} and a closing slash.
 */
public record LinksKind() implements FieldKind {

  private static final Pattern LINK =
      Pattern.compile("(?:(?i:https?)://)?[^\\s:/@<>\"]{1,253}(?::\\d{1,5})?(?:[/?#][^\\s<>\"]*)?");
  private static final Pattern NEEDLESS = Pattern.compile("^(?:https?://)?(?:www\\.)?|/+$");

  private static final LabelledLists LISTS =
      new LabelledLists(LinksKind::checked, LinksKind::compared);

  @Override
  public String name() {
    return "links";
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
    if (!LINK.matcher(text).matches()) {
      throw Problem.invalid("value_not_a_link");
    }
    return text;
  }

  private static String compared(String text) {
    return NEEDLESS.matcher(Folding.fold(text)).replaceAll("");
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
    return LabelledLists.example("https://example.com/about");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return LabelledLists.jsonSchema(Map.of("type", "string", "maxLength", 2000));
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
