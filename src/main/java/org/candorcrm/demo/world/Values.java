package org.candorcrm.demo.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a record's values in the API's JSON shape; empty ones are left out. */
public final class Values {

  private final Map<String, Object> all = new LinkedHashMap<>();

  public Values with(String field, @Nullable Object value) {
    if (value != null && !"".equals(value) && !List.of().equals(value)) {
      all.put(field, value instanceof java.util.UUID id ? id.toString() : value);
    }
    return this;
  }

  public Map<String, Object> map() {
    return all;
  }

  public static Map<String, Object> money(long cents, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    var amount = BigDecimal.valueOf(cents, 2).setScale(digits, RoundingMode.HALF_UP);
    return ordered("amount", amount.toPlainString(), "currency", currency);
  }

  public static Map<String, Object> to(String type, java.util.UUID id) {
    return ordered("type", type, "id", id.toString());
  }

  public static Map<String, Object> labelled(String value, String label) {
    return ordered("value", value, "label", label);
  }

  public static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Map<String, Object> ordered(String a, Object one, String b, Object two) {
    var map = new LinkedHashMap<String, Object>();
    map.put(a, one);
    map.put(b, two);
    return java.util.Collections.unmodifiableMap(map);
  }
}
