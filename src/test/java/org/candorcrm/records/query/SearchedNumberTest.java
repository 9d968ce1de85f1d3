package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a number before them finds whose it is, however both are written. */
class SearchedNumberTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator"));
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    create("companies", Map.of("name", "Lammbichl", "phones", List.of("089/5550108")));
    create("companies", Map.of("name", "Valsève", "phones", List.of("+33 4 65 71 00 72")));
    create("companies", Map.of("name", "Order 2024-00017"));
    create("people", Map.of("name", Map.of("last", "Zornow"), "phones", List.of("+49 89 5550109")));
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  private static void create(String noun, Map<String, ?> values) {
    assertThat(ada.post("/api/" + noun, values).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"089/5550108", "0895550108", "+49 89 5550108", "0049 (89) 555-0108", "89 5550108"})
  void aNumberIsFoundHoweverItIsWritten(String typed) {
    assertThat(found(typed)).containsExactly("Lammbichl");
  }

  @Test
  void numbersOfOtherCountriesAndPeopleToo() {
    assertThat(found("+33465710072")).containsExactly("Valsève");
    assertThat(found("04 65 71 00 72")).containsExactly("Valsève");
    assertThat(found("+49 4 65 71 00 72")).isEmpty();
    assertThat(found("089 5550109")).containsExactly("Zornow");
  }

  @Test
  void aListIsSearchedLikeThat() {
    var answer = ada.get("/api/companies?search=" + coded("+49 (0)89 5550108"));
    assertThat(answer.body().at("/items/0/name").asString()).isEqualTo("Lammbichl");
    assertThat(answer.body().path("items").size()).isEqualTo(1);
  }

  @Test
  void otherFiguresAreFoundAsBefore() {
    assertThat(found("2024-00017")).containsExactly("Order 2024-00017");
  }

  private static List<String> found(String typed) {
    return ada.get("/api/search?q=" + coded(typed))
        .body()
        .path("items")
        .valueStream()
        .map(hit -> hit.path("title").asString())
        .toList();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
