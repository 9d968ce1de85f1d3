package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is stored, parsed, compared and shown. A kind carries its own settings (the
 * choices of a choice, the target of a relation), so a value is valid or refused by the kind alone.
 *
 * <p>Values in memory: text, long text, choice, file reference as {@code String}; number, rating as
 * {@code BigDecimal}; money as {@link Money}; date as {@code LocalDate}; moment as {@code Instant};
 * yes/no as {@code Boolean}; choices as {@code List<String>}; e-mails, phones, links as {@code
 * List<}{@link Labelled}{@code >}; address as {@link Address}; person name as {@link PersonName};
 * relation as {@link Reference}; many-to-many relation as {@code List<Reference>}; JSON as {@code
 * JsonNode}. Empty is always null: an empty text or list becomes null.
 */
public sealed interface FieldKind
    permits OneText,
        PlainNumber,
        MoneyKind,
        PointInTime,
        YesNoKind,
        ChoicesKind,
        LabelledList,
        Composite,
        RelationKind,
        Unstored,
        JsonKind {

  /** The name in models and API: {@code text}, {@code long_text}, {@code money}, ... */
  String name();

  /**
   * The settings as they stand in the model, for the model API and for metadata rows; every
   * component of a kind is one.
   */
  default Map<String, Object> settings() {
    return Map.of();
  }

  /** Physical columns in order; empty where nothing is stored on the row. */
  List<Column> columns();

  ValueType type();

  /**
   * The value that a JSON value of the API spells, or null for JSON null and for empty values.
   *
   * @throws Problem with a code such as {@code value_not_a_number}; the caller adds the field
   */
  @Nullable Object parse(JsonNode json);

  /**
   * The value that a cell of an import spells (already trimmed, not empty).
   *
   * @throws Problem as {@link #parse}
   */
  @Nullable Object parseText(String cell);

  /** One JDBC value for each of {@link #columns()}, in order; all null for a null value. */
  @Nullable Object[] store(@Nullable Object value);

  /**
   * Reads the VALUE columns back, which stand in order from {@code index} (counted from 1).
   *
   * @return the value, or null where it is empty
   */
  @Nullable Object read(ResultSet row, int index) throws SQLException;

  /** Writes the JSON that the API shows. */
  void write(Object value, JsonGenerator out);

  /** The text of a spreadsheet cell; {@link #parseText} reads it back to an equal value. */
  String text(Object value);

  /** An example in the API's JSON shape: maps, lists, strings, numbers, booleans. */
  Object example();

  /** The JSON Schema (2020-12) of the API's shape, for OpenAPI. */
  Map<String, Object> jsonSchema();

  /** How a text is written for comparing with the FOLDED columns of this kind. */
  default String fold(String text) {
    return Folding.fold(text);
  }

  /** Suffixes of the columns that ORDER BY uses, most significant first; empty: not sortable. */
  List<String> sortColumns();
}
