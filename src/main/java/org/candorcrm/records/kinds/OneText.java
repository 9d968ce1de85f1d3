package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** One text in memory and in JSON, whatever its column is. */
sealed interface OneText extends FieldKind permits FreeText, ChoiceKind, FileKind {

  @Override
  default @Nullable Object parse(JsonNode json) {
    return json.isNull() ? null : parseText(Texts.of(json));
  }

  @Override
  default @Nullable Object read(ResultSet row, int index) throws SQLException {
    return row.getString(index);
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    out.writeString((String) value);
  }

  @Override
  default String text(Object value) {
    return (String) value;
  }
}
