package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody writes, compared without case and accents. */
sealed interface FreeText extends OneText permits TextKind, LongTextKind {

  List<Column> COLUMNS = List.of(Column.value("", "text"), Column.folded("_folded"));

  /** In characters. */
  int longest();

  @Override
  default List<Column> columns() {
    return COLUMNS;
  }

  @Override
  default ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  default @Nullable Object[] store(@Nullable Object value) {
    var text = (String) value;
    return new @Nullable Object[] {text, text == null ? null : fold(text)};
  }

  @Override
  default Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "maxLength", longest());
  }
}
