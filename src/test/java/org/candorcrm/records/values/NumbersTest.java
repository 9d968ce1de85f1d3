package org.candorcrm.records.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void readsEveryStyle() {
    assertThat(Numbers.parse("1,234,567.89", DecimalStyle.POINT))
        .isEqualByComparingTo("1234567.89");
    assertThat(Numbers.parse("1.234.567,89", DecimalStyle.COMMA))
        .isEqualByComparingTo("1234567.89");
    assertThat(Numbers.parse("1 234 567,89", DecimalStyle.SPACE))
        .isEqualByComparingTo("1234567.89");
    assertThat(Numbers.parse("1'234'567.89", DecimalStyle.APOSTROPHE))
        .isEqualByComparingTo("1234567.89");
    assertThat(Numbers.parse("12,34,567.8", DecimalStyle.POINT)).isEqualByComparingTo("1234567.8");
  }

  @Test
  void readsEveryWayToSayMinus() {
    for (var text : new String[] {"-1,5", "\u22121,5", "1,5-", "(1,5)", "- 1,5"}) {
      assertThat(Numbers.parse(text, DecimalStyle.COMMA)).as(text).isEqualByComparingTo("-1.5");
    }
    assertThat(Numbers.parse("(-1)", DecimalStyle.POINT)).isNull();
  }

  @Test
  void refusesWrongGroupsAndWhatIsNoNumber() {
    for (var text :
        new String[] {"1,23", "1234,567", ",1", "1,,234", "1.2.3", "", ".", "-", "12a"}) {
      assertThat(Numbers.parse(text, DecimalStyle.POINT)).as(text).isNull();
    }
    assertThat(Numbers.parse("1e99999", DecimalStyle.POINT)).isNull();
    assertThat(Numbers.parse("9".repeat(5_000), DecimalStyle.POINT)).isNull();
  }

  @Test
  void anyStyleIsOnlyTakenWhereItIsClear() {
    assertThat(Numbers.parseAny("1.234,50")).isEqualByComparingTo("1234.5");
    assertThat(Numbers.parseAny("1.234")).isEqualByComparingTo("1.234");
    assertThat(Numbers.parseAny("1,234")).isNull();
    assertThat(Numbers.parseAny("12,5")).isEqualByComparingTo("12.5");
  }

  @Test
  void everyNumberWrittenInAStyleIsReadBack() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var number = new BigDecimal(new BigInteger(random.nextInt(1, 80), random), random.nextInt(6));
      var signed = random.nextBoolean() ? number : number.negate();
      for (var style : DecimalStyle.values()) {
        var text = written(signed, style, random.nextBoolean());
        assertThat(Numbers.parse(text, style)).as(text).isEqualByComparingTo(signed);
      }
    }
  }

  @Test
  void amountsCarryTheirCurrency() {
    assertAmount("€ 1.234,50", DecimalStyle.COMMA, "1234.50", "EUR");
    assertAmount("1.234,50 EUR", DecimalStyle.COMMA, "1234.50", "EUR");
    assertAmount("-$12.50", DecimalStyle.POINT, "-12.50", "USD");
    assertAmount("$-12.50", DecimalStyle.POINT, "-12.50", "USD");
    assertAmount("($12.50)", DecimalStyle.POINT, "-12.50", "USD");
    assertAmount("Fr. 1'234.50", DecimalStyle.APOSTROPHE, "1234.50", "CHF");
    assertAmount("1 234,50 zł", DecimalStyle.SPACE, "1234.50", "PLN");
    assertAmount("12", DecimalStyle.POINT, "12", null);
    assertThat(Amounts.parse("12 apples", DecimalStyle.POINT)).isNull();
    assertThat(Amounts.parse("EUR", DecimalStyle.POINT)).isNull();
  }

  @Test
  void yesAndNoInTwoLanguages() {
    assertThat(YesNo.parse(" Ja ")).isTrue();
    assertThat(YesNo.parse("x")).isTrue();
    assertThat(YesNo.parse("FALSE")).isFalse();
    assertThat(YesNo.parse("maybe")).isNull();
  }

  private static void assertAmount(
      String text, DecimalStyle style, String value, @Nullable String currency) {
    var amount = Objects.requireNonNull(Amounts.parse(text, style), text);
    assertThat(amount.value()).isEqualByComparingTo(value);
    assertThat(amount.currency()).isEqualTo(currency);
  }

  private static String written(BigDecimal number, DecimalStyle style, boolean grouped) {
    var plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    char group =
        switch (style) {
          case POINT -> ',';
          case COMMA -> '.';
          case SPACE -> '\u00a0';
          case APOSTROPHE -> '\'';
        };
    for (int i = whole.length() - 3; grouped && i > 0; i -= 3) {
      whole.insert(i, group);
    }
    var fraction = point < 0 ? "" : style.decimal() + plain.substring(point + 1);
    return (number.signum() < 0 ? "-" : "") + whole + fraction;
  }
}
