package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Rights;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of money are as exact as people pay; what is computed with stays exact. */
class MoneyFiguresTest {

  private static Company company;
  private static Seen ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    formula("deal", "x_third", "amount / 3");
    formula("deal", "x_exact", "round(amount / 3, 4)");
    formula("company", "x_parts", "employees / 7");
    field(
        "company",
        Map.of(
            "name", "x_usual",
            "label", "Usual",
            "kind", "roll_up",
            "relation", "deals",
            "function", "avg",
            "field", "x_third",
            "result", "number"));
  }

  private static void formula(String type, String name, String expression) {
    field(
        type,
        Map.of(
            "name", name,
            "label", name,
            "kind", "formula",
            "expression", expression,
            "result", "number"));
  }

  private static void field(String type, Map<String, ?> field) {
    var made = company.ada().post("/api/model/types/" + type + "/fields", field);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void sumsAndAveragesHaveTheDigitsOfTheCurrency() {
    assertThat(figure(Function.AVG, "amount")).isEqualTo(euros("2033.33"));
    assertThat(figure(Function.SUM, "amount")).isEqualTo(euros("6100.00"));
    assertThat(figure(Function.MAX, "amount")).isEqualTo(euros("5000.00"));
  }

  @Test
  void computedAmountsAreRoundedWhenReadAndNotBefore() {
    assertThat(big("x_third")).isEqualTo(new BigDecimal("1666.67"));
    assertThat(ada.names("deals", ALL.where("x_third < 1666.67 && x_third > 1666.666")))
        .containsExactly("Big one");
    assertThat(ada.one("companies", company.acme).value("x_usual"))
        .isEqualTo(new BigDecimal("983.33"));
    assertThat(figure(Function.SUM, "x_third")).isEqualTo(new BigDecimal("2033.33"));
  }

  @Test
  void whatIsNoMoneyOrWasRoundedOnPurposeKeepsItsDigits() {
    assertThat(big("x_exact")).isEqualTo(new BigDecimal("1666.6667"));
    assertThat(ada.one("companies", company.acme).value("x_parts"))
        .isEqualTo(new BigDecimal("17.1428571429"));
  }

  @Test
  void halvesGoToTheEvenDigitAndEachCurrencyHasItsOwn() {
    assertThat(rounded("0.125", "EUR")).isEqualTo("0.12");
    assertThat(rounded("0.135", "EUR")).isEqualTo("0.14");
    assertThat(rounded("-2.5", "JPY")).isEqualTo("-2");
    assertThat(rounded("1.23456", "BHD")).isEqualTo("1.235");
    assertThat(rounded("1.23456", "XAU")).isEqualTo("1.23456");
  }

  @Test
  void aFigureSaysThatAmountsOfOtherCurrenciesWereConverted() {
    post("exchange_rates", Map.of("currency", "USD", "day", "2020-01-01", "rate", "0.5"));
    post("companies", Map.of("name", "Paris", "annual_revenue", 100));
    assertThat(revenue("name in [\"Paris\", \"Boston\"]")).isEqualTo(euros("100.00"));
    var dollars = Map.of("amount", "30", "currency", "USD");
    post("companies", Map.of("name", "Boston", "annual_revenue", dollars));
    assertThat(revenue("name in [\"Paris\", \"Boston\"]"))
        .isEqualTo(new Groups.Amount(new BigDecimal("115.00"), "EUR", true, null));
  }

  @Test
  void aFigureSaysWhatIsNotInItForWantOfARate() {
    for (var name : List.of("Osaka", "Kyoto")) {
      var yen = Map.of("amount", "30", "currency", "JPY");
      post("companies", Map.of("name", name, "annual_revenue", yen));
    }
    post("companies", Map.of("name", "Lyon", "annual_revenue", 100));
    assertThat(revenue("name == \"Osaka\" || name == \"Lyon\""))
        .as("nothing of it was converted")
        .isEqualTo(without("100.00", 1, "JPY"));
    assertThat(revenue("name == \"Osaka\" || name == \"Kyoto\""))
        .isEqualTo(without("0.00", 2, "JPY"));
    var crowns = Map.of("amount", "30", "currency", "SEK");
    post("companies", Map.of("name", "Malmö", "annual_revenue", crowns));
    assertThat(revenue("name in [\"Osaka\", \"Malmö\"]")).isEqualTo(without("0.00", 2, null));
    var most = new Measure(Function.MAX, "annual_revenue", null, "figure");
    var groups = ada.figure("companies", "name == \"Osaka\"", most).items();
    assertThat(groups.getFirst().measures().get("figure")).isNull();
  }

  private static Groups.Amount without(String amount, int count, @Nullable String currency) {
    var without = new Groups.Without(count, currency);
    return new Groups.Amount(new BigDecimal(amount), "EUR", false, without);
  }

  private static void post(String noun, Map<String, ?> values) {
    var made = company.ada().post("/api/" + noun, values);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
  }

  private static @Nullable Object revenue(String filter) {
    var sum = new Measure(Function.SUM, "annual_revenue", null, "figure");
    return ada.figure("companies", filter, sum).items().getFirst().measures().get("figure");
  }

  private static String rounded(String amount, String currency) {
    return Money.inMinorUnits(new BigDecimal(amount), currency).toPlainString();
  }

  private static Groups.Amount euros(String amount) {
    return new Groups.Amount(new BigDecimal(amount), "EUR", false, null);
  }

  private static @Nullable Object big(String field) {
    var rows = ada.list("deals", ALL.where("name == \"big one\"").answering(field)).items();
    assertThat(rows).hasSize(1);
    return rows.getFirst().value(field);
  }

  private static @Nullable Object figure(Function function, String field) {
    var groups = ada.figure("deals", "", new Measure(function, field, null, "figure"));
    return List.copyOf(groups.items()).getFirst().measures().get("figure");
  }
}
