package org.candorcrm.demo.world;

import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.YamlResource;

/**
 * Something that the demo company sells.
 *
 * @param line its product line
 * @param cents list price in euro cents
 * @param share how often deals are about it; 0 for what only orders hold
 */
public record Product(UUID id, String line, String name, String code, long cents, int share) {

  public static final String STRANGE = "HX4";

  public static List<Product> all(Period period) {
    List<List<Object>> entries = YamlResource.read("/demo/products.yaml");
    return entries.stream().map(entry -> of(entry, period)).toList();
  }

  private static Product of(List<Object> entry, Period period) {
    var code = (String) entry.get(2);
    return new Product(
        RowIds.of("product " + code, 0, Period.at(period.first(), 8, 0)),
        (String) entry.get(0),
        (String) entry.get(1),
        code,
        ((Integer) entry.get(3)) * 100L,
        (Integer) entry.get(4));
  }
}
