package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Several of several choices, a list of keys without repeats; or, where open, any short texts, such
 * as tags or the domains of a company. A single string is accepted as a list of one.
 *
 * @param choices in display order, retired ones included; empty where open
 * @param open whether any text is allowed
 */
public record ChoicesKind(List<Choice> choices, boolean open) implements FieldKind {

  private static final int MOST = 100;
  private static final int LONGEST = 120;
  private static final List<Column> COLUMNS =
      List.of(
          Column.value("", "text[]"),
          new Column("_folded", "text[] collate \"C\"", Column.Role.FOLDED));

  public ChoicesKind {
    choices = Choices.checked(choices);
  }

  @Override
  public String name() {
    return "choices";
  }

  @Override
  public Map<String, Object> settings() {
    return open ? Map.of("open", true) : Map.of("choices", Choices.settings(choices));
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXTS;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    var found = new LinkedHashSet<String>();
    if (json.isString()) {
      add(json.stringValue(), found);
    } else if (json.isArray()) {
      json.forEach(item -> add(Texts.of(item), found));
    } else if (!json.isNull()) {
      throw Problem.invalid("value_not_a_list");
    }
    return found.isEmpty() ? null : List.copyOf(found);
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var found = new LinkedHashSet<String>();
    Texts.split(cell).forEach(piece -> add(piece, found));
    return found.isEmpty() ? null : List.copyOf(found);
  }

  private void add(String piece, SequencedSet<String> found) {
    var text = Texts.line(piece, LONGEST);
    if (text == null) {
      return;
    }
    found.add(open ? text : Choices.key(choices, text));
    if (found.size() > MOST) {
      throw Problem.invalid("value_has_too_many_items").with("most", MOST);
    }
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    if (value == null) {
      return new @Nullable Object[] {null, null};
    }
    var texts = Lists.of(value, String.class);
    return new @Nullable Object[] {
      texts.toArray(String[]::new), texts.stream().map(Folding::fold).toArray(String[]::new)
    };
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var texts = Lists.read(row, index);
    return texts.isEmpty() ? null : texts;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    Lists.of(value, String.class).forEach(out::writeString);
    out.writeEndArray();
  }

  @Override
  public String text(Object value) {
    return Texts.join(Lists.of(value, String.class));
  }

  @Override
  public Object example() {
    var offered = Choices.offered(choices);
    return offered.isEmpty() ? List.of("example.com") : offered.stream().limit(2).toList();
  }

  @Override
  public Map<String, Object> jsonSchema() {
    var offered = Choices.offered(choices);
    Map<String, Object> item =
        open ? Map.of("type", "string", "maxLength", LONGEST) : oneOf(offered);
    return Map.of("type", "array", "maxItems", MOST, "items", item);
  }

  private static Map<String, Object> oneOf(List<String> keys) {
    return keys.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", keys);
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
