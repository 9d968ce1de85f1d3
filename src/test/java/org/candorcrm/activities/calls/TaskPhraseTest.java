package org.candorcrm.activities.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A line about something to do is its words and its date. */
class TaskPhraseTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          send the price list Tuesday 10          | Send the price list  | email   | 10
          On Tuesday at 10, call Eva Keller       | Call Eva Keller      | call    | 10
          Prepare the slides by tomorrow at 16:00 | Prepare the slides   | to_do   | 16
          Preisliste schicken bis Dienstag 10 Uhr | Preisliste schicken  | email   | 10
          am Freitag um 14 Uhr Termin mit Krüger  | Termin mit Krüger    | meeting | 14
          tomorrow                                | Tomorrow             | to_do   | 9
          """)
  void theDateIsTakenOutOfTheWords(String text, String title, String kind, int hour) {
    var read = read(text);
    assertThat(read.path("title").asString()).isEqualTo(title);
    assertThat(read.path("kind").asString()).isEqualTo(kind);
    var due = Instant.parse(read.path("due_at").asString()).atZone(ZoneId.of("Europe/Berlin"));
    assertThat(due.getHour()).isEqualTo(hour);
    assertThat(due.toInstant()).isAfter(firm.office.clock().instant());
  }

  @Test
  void aLineWithoutADateIsAllWords() {
    var read = read("Tidy the price list");
    assertThat(read.path("title").asString()).isEqualTo("Tidy the price list");
    assertThat(read.path("due_at").isNull()).isTrue();
    assertThat(read.path("from").isNull()).isTrue();
  }

  @Test
  void todayNeedsNoWordOfIntentHere() {
    var read = read("the slides today");
    assertThat(Instant.parse(read.path("due_at").asString()))
        .isAfter(firm.office.clock().instant());
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    assertThat(firm.ada.browser().get("/api/task-phrases?text=%20").code())
        .isEqualTo("parameter_not_valid");
    assertThat(firm.ada.browser().get("/api/task-phrases?text=" + "x".repeat(501)).code())
        .isEqualTo("parameter_not_valid");
  }

  @Test
  void aCallCarriesItsOutcome() {
    var person = firm.create(firm.ada, "people", Map.of("name", "Max Frey"));
    var body =
        Map.of(
            "text",
            "left a message",
            "outcome",
            "Reached nobody",
            "about",
            Map.of("type", "person", "id", person));
    var made = Firm.expect(201, firm.ada.browser().post("/api/call-notes", body));
    var call = firm.get(firm.ada, "/api/interactions/" + made.text("interaction_id"));
    assertThat(call.path("outcome").asString()).isEqualTo("Reached nobody");
  }

  private static JsonNode read(String text) {
    return firm.get(
        firm.ada,
        "/api/task-phrases?time_zone=Europe/Berlin&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
