package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several choices, stored and answered as its key. A label is accepted as well.
 *
 * @param choices in display order, retired ones included
 * @param choicesFrom name of the settings type whose records are the choices ({@code stage}), or
 *     null where they stand in the model
 */
public record ChoiceKind(List<Choice> choices, @Nullable String choicesFrom) implements OneText {

  private static final List<Column> COLUMNS = List.of(Column.value("", "text collate \"C\""));

  public ChoiceKind {
    choices = Choices.checked(choices);
  }

  /** The same field with the choices that its settings type has now. */
  public ChoiceKind with(List<Choice> now) {
    return new ChoiceKind(now, choicesFrom);
  }

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public Map<String, Object> settings() {
    return choicesFrom == null
        ? Map.of("choices", Choices.settings(choices))
        : Map.of("choices_from", choicesFrom);
  }

  /** The choices as the model API shows them, wherever they come from. */
  public Map<String, Object> offer() {
    return Map.of("choices", Choices.settings(choices));
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = Texts.line(cell, 120);
    return text == null ? null : Choices.key(choices, text);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[] {value};
  }

  @Override
  public Object example() {
    var offered = Choices.offered(choices);
    return offered.isEmpty() ? "key" : offered.getFirst();
  }

  @Override
  public Map<String, Object> jsonSchema() {
    var offered = Choices.offered(choices);
    return offered.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", offered);
  }

  @Override
  public List<String> sortColumns() {
    return List.of("");
  }
}
