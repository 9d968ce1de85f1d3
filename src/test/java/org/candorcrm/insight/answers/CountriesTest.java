package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures are split by where customers are. */
class CountriesTest {

  private static final String BY_COUNTRY =
      "/api/answers?type=deals&function=sum&field=amount&breakdown=company.address.country";

  private static Firm firm;

  @BeforeAll
  static void customersInThreePlaces() {
    firm = new Firm();
    deal("DE", "Köln", 300);
    deal("DE", "köln", 200);
    deal("AT", "Wien", 50);
    firm.create(firm.ada, "deals", Map.of("name", "Nowhere", "amount", amount(7)));
  }

  private static void deal(String country, String city, int amount) {
    var address = Map.of("country", country, "city", city);
    var name = "Mill " + city + amount;
    var company = firm.create(firm.ada, "companies", Map.of("name", name, "address", address));
    firm.create(
        firm.ada, "deals", Map.of("name", name, "company", company, "amount", amount(amount)));
  }

  private static Map<String, Object> amount(int amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static List<String> segments(Colleague who, String path) {
    return firm.get(who, path).path("segments").valueStream().map(CountriesTest::said).toList();
  }

  private static String said(JsonNode segment) {
    return segment.path("label").asString() + " " + segment.at("/now/value").asInt();
  }

  @Test
  void countriesAreCalledAsTheirReaderCallsThem() {
    assertThat(segments(firm.ada, BY_COUNTRY))
        .containsExactly("Germany 500", "Austria 50", "None 7");
    firm.ada.browser().with("Accept-Language", "de");
    assertThat(segments(firm.ada, BY_COUNTRY)).contains("Deutschland 500", "Österreich 50");
    firm.ada.browser().without("Accept-Language");
  }

  @Test
  void citiesAreOneHoweverTheyAreWritten() {
    var path = BY_COUNTRY.replace("address.country", "address.city");
    assertThat(segments(firm.ada, path)).contains("Köln 500", "Wien 50");
  }

  @Test
  void whatAddressesAreHiddenFromHasNoCountries() {
    var blind = firm.hireWithout("company", "address");
    assertThat(blind.browser().get(BY_COUNTRY).code()).isEqualTo("field_unknown");
  }

  @Test
  void nothingElseOfAnAddressIsAPath() {
    var path = BY_COUNTRY.replace("address.country", "address.planet");
    assertThat(firm.ada.browser().get(path).code()).isEqualTo("field_not_groupable");
  }
}
