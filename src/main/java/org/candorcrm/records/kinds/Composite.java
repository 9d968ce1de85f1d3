package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A value in named parts, which a dot reaches; also accepted as one text. */
sealed interface Composite extends FieldKind permits AddressKind, PersonNameKind {

  Parts shape();

  /** The code for what is neither an object nor a text. */
  String refusal();

  /** The value of these parts, of which at least one is there. */
  InParts of(List<@Nullable String> parts);

  /** The value of these parts, or null where none is there. */
  default @Nullable InParts ofAny(List<@Nullable String> parts) {
    return Parts.empty(parts) ? null : of(parts);
  }

  @Override
  default ValueType type() {
    return ValueType.PARTS;
  }

  @Override
  default @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    if (json.isString()) {
      return parseText(json.stringValue());
    }
    if (!json.isObject()) {
      throw Problem.invalid(refusal());
    }
    return ofAny(shape().parse(json));
  }

  @Override
  default @Nullable Object read(ResultSet row, int index) throws SQLException {
    return ofAny(shape().read(row, index));
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    shape().write(((InParts) value).parts(), out);
  }

  @Override
  default Map<String, Object> jsonSchema() {
    return shape().jsonSchema();
  }
}
