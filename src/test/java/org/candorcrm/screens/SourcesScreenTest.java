package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where values come from, who looks after that, and how sources come by themselves. */
class SourcesScreenTest {

  private static Screens screens;
  private static String fair;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var added =
        screens
            .api()
            .post(
                "/api/deliveries",
                Map.of("name", "Fair list", "way", "drop", "type", "people", "key", "emails"));
    fair = "/sources/" + added.body().path("source").asInt();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void everySourceIsListedAndHasAPage(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/settings/sources").sees("Fair list").settled();
      visit.button("Colleagues").click();
      visit.sees("Candor itself");
      visit.isAccessible().picture("sources");
      assertThat(visit.page().url()).endsWith("/sources");
      visit.open(fair).sees("A file that somebody drops").settled();
      visit.button("Let it come again").click();
      visit
          .page()
          .getByLabel("How", new Page.GetByLabelOptions().setExact(true))
          .selectOption("jdbc");
      visit.sees("Password or token").isAccessible().picture("source");
      visit.open("/sources/applications").sees("Before it is bought").settled();
      visit.isAccessible().picture("applications");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  @Test
  void howOftenASourceSpeaksIsSaidByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources").sees("Fair list");
      visit.button("Change Fair list").focus();
      visit.press("Enter");
      visit.page().getByLabel("Days between two messages, at most").fill("3650");
      visit.press("Enter");
      visit.sees("every 3,650 days").isAccessible().isQuiet();
    }
  }

  @Test
  void whoIsNobodyHereBecomesNoSteward() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources").sees("Fair list");
      visit.button("Change Fair list").focus();
      visit.press("Enter");
      var steward = visit.role(AriaRole.TEXTBOX, "Steward");
      steward.fill("Nobody Known");
      visit.button("Save").click();
      visit.settled();
      assertThat(steward.inputValue()).isEqualTo("Nobody Known");
      assertThat(steward.evaluate("one => one.validationMessage"))
          .isEqualTo("Choose one of those listed, or leave it empty.");
      visit.isQuiet();
    }
  }

  @Test
  void theNewFileIsDroppedAndWhatBecameOfItIsSeen() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(fair).sees("A file that somebody drops");
      var rows = "Name,E-mail\nAda Byron,ada@fair.example\nBob Bell,bob@fair.example\n";
      visit
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("fair.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
      visit.sees("2 new, 0 changed, 0 refused").isAccessible();
      visit.open(fair).sees("What it wrote last").sees("2 rows kept as they came");
      visit.button("Which only it has").click();
      visit.role(AriaRole.LINK, "Bob Bell").first().waitFor();
      visit.isAccessible().settled().picture("source-known");
      visit.button("Where the columns of Fair list go").click();
      visit.page().getByLabel("Name of another column").fill("Town");
      visit.button("Add the column").click();
      visit.page().getByLabel("Where Town goes").selectOption("address.city");
      visit.isAccessible().picture("delivery-mapping");
      visit.button("Save, from the next time on").click();
      visit.page().getByLabel("Where Town goes").waitFor(hidden());
      visit.button("Tell it at an address").click();
      visit.page().getByLabel("Address").fill("https://mend.example/hook");
      visit.button("Save").click();
      visit.sees("It is shown once.").isAccessible().picture("source-told");
      givenUp();
      visit.open(fair).button("Send again").click();
      visit.sees("A test: on its way").isQuiet();
    }
  }

  /** A message that was tried eight times. */
  private static void givenUp() {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    insert into {ws}.correction_messages (id, source, kind, made_at, tries, outcome)
                    select gen_random_uuid(), source, 'test', now(), 8, 'failed'
                      from {ws}.correction_hooks\
                    """)
                .update());
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  @Test
  void ofANewSourceItIsSaidThatItIsNotCountedYet() {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    insert into {ws}.sources (id, kind, name, reference, heard_at)
                    select max(id) + 1, 'connector', 'New shop', 'new-shop', now()
                      from {ws}.sources\
                    """)
                .update());
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/applications").sees("New shop");
      visit.sees("Not counted yet: the radar counts once a week.").isQuiet();
    }
  }

  @Test
  void anApplicationIsEnteredAndComparedByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/applications").sees("Before it is bought");
      visit.button("Enter an application").focus();
      visit.press("Enter");
      visit.page().keyboard().type("Newsletter tool");
      visit.page().getByLabel("Fields").first().focus();
      visit.page().keyboard().type("E-mail addresses, Shoe size");
      visit.button("Save").focus();
      visit.press("Enter").sees("entered by hand");
      visit.page().getByLabel("Fields").last().focus();
      visit.page().keyboard().type("E-mail addresses, Birthday");
      visit.button("What would overlap?").focus();
      visit.press("Enter").sees("1 of 2 fields are there already");
      visit.sees("Newsletter tool holds it, too:").isAccessible().isQuiet();
    }
  }

  @Test
  void itSpeaksGerman() {
    try (var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/sources/applications").sees("Bevor sie gekauft wird");
      visit.open(fair).sees("Eine Datei, die jemand ablegt").isQuiet();
    }
  }
}
