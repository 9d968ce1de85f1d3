package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record comes from a signature or a card, goes into one that is there, and is lost nowhere. */
class AddScreenTest {

  private static final String SIGNATURE =
      """
      Mit freundlichen Grüßen

      Dr. Anna von der Heide
      Leiterin Einkauf
      Wagner Werkzeuge GmbH
      Industriestraße 12a, 70565 Stuttgart
      Tel.: +49 711 123456-0
      anna.heide@wagner-werkzeuge.example
      """;

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aSignatureFillsTheFieldsAndItsCompanyIsMadeOnTheWay(Look look) {
    var last = List.of("Arnim", "Bingen", "Camphausen", "Dohna").get(look.ordinal());
    try (var visit = screens.ada(look)) {
      visit.open("/people").role(AriaRole.HEADING, "People").waitFor();
      visit.settled().button("Add Person").first().click();
      visit.button("Paste a signature or a vCard").click();
      visit.page().getByLabel("Signature or vCard").fill(SIGNATURE.replace("Heide", last));
      visit.button("Fill the fields").click();
      visit.sees("Filled from what you pasted");
      visit.sees("“Wagner Werkzeuge GmbH”: which company is it?");
      visit.isAccessible().picture("add-signature");
      if (look == Look.LIGHT) {
        visit.button("Add it as a new one").click();
        visit.role(AriaRole.HEADING, "Add Company").waitFor();
        visit.button("Add").last().click();
      } else {
        visit.button("It is Wagner Werkzeuge GmbH").click();
      }
      visit.page().getByText("which company is it?").waitFor(hidden());
      visit.button("Add").last().click();
      visit.sees("is added.");
      visit.isQuiet();
    }
    var made = screens.api().get("/api/people?search=" + last + "&expand=company").body();
    assertThat(made.at("/items/0/job_title").asString("")).isEqualTo("Leiterin Einkauf");
    assertThat(made.at("/items/0/company/name").asString("")).isEqualTo("Wagner Werkzeuge GmbH");
  }

  @Test
  void whatOneTypesGoesIntoTheRecordThatIsThere() {
    var id =
        screens
            .api()
            .post(
                "/api/people",
                Map.of(
                    "name", "Grace Hopper", "emails", "grace@navy.example", "job_title", "Officer"))
            .text("id");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people").sees("Grace Hopper").settled().press("c");
      visit.button("Paste a signature or a vCard").click();
      var card =
          "BEGIN:VCARD\nVERSION:3.0\nN:Hopper;Grace;;;\nEMAIL:grace@navy.example\nTITLE:Admiral\nTEL:+1 202 555 0100\nEND:VCARD\n";
      visit
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("grace.vcf", "text/vcard", card.getBytes(StandardCharsets.UTF_8)));
      visit.button("Add to Grace Hopper").click();
      visit.page().locator("table").waitFor();
      visit.page().getByText("Admiral").last().click();
      visit.isAccessible().picture("add-to-it");
      visit.button("Write 2 fields").click();
      visit.sees("Grace Hopper knows more now.");
    }
    var now = screens.api().get("/api/people/" + id).body();
    assertThat(now.path("job_title").asString()).isEqualTo("Admiral");
    assertThat(now.at("/phones/0/value").asString("")).isEqualTo("+1 202 555 0100");
    assertThat(now.path("emails").size()).isEqualTo(1);
  }

  @Test
  void whatIsHalfTypedIsThereAgainAndSomeoneElseIsNotOfferedAgain() {
    screens.api().post("/api/companies", Map.of("name", "Zornrath Reifendienst"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("c");
      visit.page().getByLabel("Name (needed)").fill("Zornrath Reifen");
      visit.sees("Is it one of these?").isAccessible().picture("add-likely");
      visit.button("Zornrath Reifendienst is someone else").click();
      visit.page().getByText("Is it one of these?").waitFor(hidden());
      visit.page().getByLabel("Name (needed)").fill("Zornrath Neu");
      Drafts.awaitKept(screens.api(), "Zornrath Neu");
      visit.page().reload();
      visit.sees("Zornrath").settled().press("c");
      visit.sees("You began this");
      assertThat(visit.page().getByLabel("Name (needed)").inputValue()).isEqualTo("Zornrath Neu");
      visit.button("Begin anew").click();
      assertThat(visit.page().getByLabel("Name (needed)").inputValue()).isEmpty();
      visit.button("Add").last().click();
      visit.sees("This is needed.");
      assertThat(visit.page().getByLabel("Name (needed)").getAttribute("aria-invalid"))
          .isEqualTo("true");
      visit.isAccessible();
    }
  }

  @Test
  void oneAddsInGermanByKeyboardAlone() {
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/companies").role(AriaRole.HEADING, "Firmen").waitFor();
      visit.settled().press("c").sees("Signatur oder vCard einfügen");
      visit.page().keyboard().type("Nordmühle");
      visit.press("Enter").sees("Nordmühle ist hinzugefügt");
      visit.isAccessible();
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
