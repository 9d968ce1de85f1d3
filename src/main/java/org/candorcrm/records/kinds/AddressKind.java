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
 * A postal address in parts; one text is taken for the street. Parts stand in columns {@code
 * _city}, to compare {@code _city_folded}; the whole is {@code _folded}. Sorted by country, city.
 */
public record AddressKind() implements FieldKind {

  /** What can be reached with a dot. */
  public static final List<String> PARTS =
      List.of("street", "city", "region", "postcode", "country");

  private static final Parts ADDRESS = new Parts(PARTS, 250);
  private static final List<Column> COLUMNS = ADDRESS.columns(Column.folded("_folded"));

  @Override
  public String name() {
    return "address";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.PARTS;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    if (json.isString()) {
      return parseText(json.stringValue());
    }
    if (!json.isObject()) {
      throw Problem.invalid("value_not_an_address");
    }
    return address(ADDRESS.parse(json));
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = Texts.line(cell.replaceAll("\\R", ", "), 1_280);
    if (text == null) {
      return null;
    }
    var pieces = ADDRESS.parsePieces(text);
    if (pieces != null) {
      return address(pieces);
    }
    return new Address(Texts.line(text, ADDRESS.longest()), null, null, null, null);
  }

  private static @Nullable Address address(List<@Nullable String> parts) {
    return Parts.empty(parts)
        ? null
        : new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var address = (Address) value;
    if (address == null) {
      return ADDRESS.nothing(COLUMNS.size());
    }
    var values = ADDRESS.store(address.parts());
    var whole =
        Parts.spaced(
            address.street(),
            address.postcode(),
            address.city(),
            address.region(),
            address.country());
    values.add(whole == null ? null : Folding.fold(whole));
    return values.toArray();
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    return address(ADDRESS.read(row, index));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    ADDRESS.write(((Address) value).parts(), out);
  }

  @Override
  public String text(Object value) {
    return ADDRESS.text(((Address) value).parts());
  }

  @Override
  public Object example() {
    return Map.of("street", "Main Street 1", "city", "Berlin", "country", "DE");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return ADDRESS.jsonSchema();
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_country_folded", "_city_folded");
  }
}
