package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * An amount with its currency: {@code {"amount": "12.50", "currency": "EUR"}}. A bare number has
 * {@link Money#UNSAID} as currency. Compared and sorted by the amount in the workspace's currency.
 */
public record MoneyKind() implements FieldKind {

  private static final int DECIMALS = 6;
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP");
  private static final Pattern BEFORE = Pattern.compile("([A-Za-z]{3}|[€$£])\\s*([+-]?[\\d].*)");
  private static final Pattern AFTER = Pattern.compile("(.*\\d)\\s*([A-Za-z]{3}|[€$£])");
  private static final List<Column> COLUMNS =
      List.of(
          Column.value("", "numeric"),
          Column.value("_currency", "text collate \"C\""),
          Column.value("_base", "numeric"));

  @Override
  public String name() {
    return "money";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.NUMBER;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    if (!json.isObject()) {
      return money(Numbers.of(json, DECIMALS), Money.UNSAID);
    }
    var amount = json.get("amount");
    if (amount == null || amount.isNull()) {
      return null;
    }
    var currency = json.get("currency");
    boolean unsaid = currency == null || currency.isNull();
    return money(
        Numbers.of(amount, DECIMALS), unsaid ? Money.UNSAID : currency(Texts.of(currency)));
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = cell.strip();
    if (text.isEmpty()) {
      return null;
    }
    var before = BEFORE.matcher(text);
    if (before.matches()) {
      return money(Numbers.of(before.group(2), DECIMALS), currency(before.group(1)));
    }
    var after = AFTER.matcher(text);
    if (after.matches()) {
      return money(Numbers.of(after.group(1), DECIMALS), currency(after.group(2)));
    }
    return money(Numbers.of(text, DECIMALS), Money.UNSAID);
  }

  private static String currency(String text) {
    var sign = text.strip();
    var code = SIGNS.getOrDefault(sign, sign.toUpperCase(Locale.ROOT));
    if (!CURRENCIES.contains(code)) {
      throw Problem.invalid("value_not_a_currency").with("value", abridged(text));
    }
    return code;
  }

  private static String abridged(String text) {
    return text.length() > 20 ? text.substring(0, 20) : text;
  }

  private static Money money(BigDecimal amount, String currency) {
    return new Money(shown(amount, currency), currency, null);
  }

  /** With at least the decimals that the currency has: 12.50 EUR, 12 JPY. */
  static BigDecimal shown(BigDecimal amount, String currency) {
    var plain = Numbers.plain(amount);
    int usual = digits(currency).orElse(0);
    return plain.scale() < usual ? plain.setScale(usual) : plain;
  }

  /** How many digits after the point the currency has; none for gold and for what is unknown. */
  static OptionalInt digits(String currency) {
    int digits =
        CURRENCIES.contains(currency)
            ? Currency.getInstance(currency).getDefaultFractionDigits()
            : -1;
    return digits < 0 ? OptionalInt.empty() : OptionalInt.of(digits);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var money = (Money) value;
    if (money == null) {
      return new @Nullable Object[] {null, null, null};
    }
    return new @Nullable Object[] {
      money.amount(), money.withoutCurrency() ? null : money.currency(), money.base()
    };
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var amount = row.getBigDecimal(index);
    if (amount == null) {
      return null;
    }
    var currency = row.getString(index + 1);
    return new Money(
        amount, currency == null ? Money.UNSAID : currency, row.getBigDecimal(index + 2));
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    var money = (Money) value;
    out.writeStartObject();
    out.writeStringProperty("amount", money.amount().toPlainString());
    out.writeName("currency");
    if (money.withoutCurrency()) {
      out.writeNull();
    } else {
      out.writeString(money.currency());
    }
    out.writeEndObject();
  }

  @Override
  public String text(Object value) {
    var money = (Money) value;
    return (money.amount().toPlainString() + " " + money.currency()).strip();
  }

  @Override
  public Object example() {
    return Map.of("amount", "12.50", "currency", "EUR");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "amount", Map.of("type", "string", "pattern", "^-?\\d+(\\.\\d+)?$"),
            "currency", Map.of("type", "string", "minLength", 3, "maxLength", 3)),
        "required",
        List.of("amount", "currency"));
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_base");
  }
}
