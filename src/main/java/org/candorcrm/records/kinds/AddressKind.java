package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in parts; one text is taken for the street. Parts stand in columns {@code
 * _city}, to compare {@code _city_folded}; the whole is {@code _folded}. Sorted by country, city.
 */
public record AddressKind() implements Composite {

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
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Parts shape() {
    return ADDRESS;
  }

  @Override
  public String refusal() {
    return "value_not_an_address";
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = Texts.line(cell.replaceAll("\\R", ", "), 1_280);
    if (text == null) {
      return null;
    }
    var pieces = ADDRESS.parsePieces(text);
    if (pieces != null) {
      return ofAny(pieces);
    }
    return new Address(Texts.line(text, ADDRESS.longest()), null, null, null, null);
  }

  @Override
  public Address of(List<@Nullable String> parts) {
    return new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
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
  public String text(Object value) {
    return ADDRESS.text(((Address) value).parts());
  }

  @Override
  public Object example() {
    return Map.of("street", "Main Street 1", "city", "Berlin", "country", "DE");
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_country_folded", "_city_folded");
  }
}
