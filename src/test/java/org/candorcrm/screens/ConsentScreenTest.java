package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** May we contact them, what do they ask of us, and how are they forgotten: on the screens. */
class ConsentScreenTest {

  private static Screens screens;
  private static Browser ada;
  private static int number;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  private static String person(String last) {
    return ada.post(
            "/api/people",
            Map.of(
                "name",
                Map.of("first", "Zoë", "last", last),
                "emails",
                List.of(last.toLowerCase(java.util.Locale.ROOT) + "@s.example"),
                "phones",
                List.of("+49 30 " + (700_000 + number++))))
        .text("id");
  }

  private static Locator cell(Visit visit, String starts) {
    return visit
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + starts)));
  }

  @Test
  void whatTheySayIsWrittenDownByKeyboardAlone() {
    var person = person("Keys");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + person).sees("May we contact them?");
      cell(visit, "Newsletter, E-mail").focus();
      visit.press("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "Enter");
      visit.sees("They have not agreed to Newsletter this way.").isAccessible();
      visit.press("Tab");
      visit.button("They agree").focus();
      visit.press("Enter").sees("What they agreed to, and how it can be shown");
      visit.press("Tab");
      visit.page().keyboard().type("Signed up at the fair");
      visit.page().getByLabel("Confirmed from their mailbox").focus();
      visit.press("Space");
      visit.isAccessible().picture("consent-say");
      visit.button("Write down").focus();
      visit.press("Enter").sees("It is written down.");
      visit.role(AriaRole.BUTTON, "Newsletter, E-mail: Yes").waitFor();
      visit.button("1 entry, newest first").focus();
      visit.press("Enter").sees("Signed up at the fair");
      visit.isQuiet();
    }
    assertThat(
            ada.get("/api/people/" + person + "/may-contact?channel=email&purpose=newsletter")
                .body()
                .path("may")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aNoStandsBesideTheLinksAndTheCall() {
    var person = person("Nocall");
    ada.post(
        "/api/people/" + person + "/consents",
        Map.of("channel", "phone", "purpose", "*", "state", "refused"));
    var deal = ada.post("/api/deals", Map.of("name", "With no calls", "person", person)).text("id");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + person).sees("No calls.").sees("They refused on");
      visit.open("/deals/" + deal).sees("No calls.").isAccessible().picture("consent-no-calls");
    }
  }

  @Test
  void noLinkLeadsPastANoWithoutAWord() {
    var person = person("Unasked");
    ada.post(
        "/api/people/" + person + "/consents",
        Map.of("channel", "phone", "purpose", "*", "state", "refused"));
    ada.post(
        "/api/tasks",
        Map.of(
            "title",
            "Ring about the offer",
            "kind",
            "call",
            "person",
            person,
            "due_at",
            java.time.Instant.now().toString()));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people").sees("Unasked").sees("They refused on");
      visit.page().locator("[data-record='" + person + "'] a[href^='tel:']").first().click();
      visit.sees("They do not want to be called").sees("Call nevertheless");
      visit.isAccessible().picture("consent-ask");
      visit.press("Enter");
      visit.text("They do not want to be called").waitFor(gone());
      visit.open("/people?q=Unasked").sees("Unasked").press("j", "Space");
      visit.sees("No calls.").isAccessible();
      visit.open("/today").sees("Ring about the offer").sees("No calls.");
      visit.page().locator("[data-contact='people/" + person + "'] a[href^='tel:']").click();
      visit.sees("They do not want to be called").isAccessible();
    }
  }

  @Test
  void aPersonIsForgottenAfterALookAtWhatGoes() {
    ada.put("/api/retentions/order", Map.of("years", 8, "law", "Tax law"));
    var person = person("Forgotten");
    ada.post("/api/orders", Map.of("number", "F 1", "person", person));
    ada.post(
        "/api/notes", Map.of("text", "Likes tea", "about", Map.of("type", "person", "id", person)));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + person);
      visit.role(AriaRole.LINK, "What we know of Zoë Forgotten: export, erase").focus();
      visit.press("Enter").sees("What we know of them");
      visit.button("Make the file").focus();
      visit.press("Enter").sees("The file is ready until");
      visit.role(AriaRole.LINK, "Take the file").waitFor();
      visit.button("See what would go").focus();
      visit.press("Enter").sees("1 Person with all values and their history");
      visit.sees("1 Note that tells of nothing else").sees("with name and address until");
      visit.sees("Looked through: 1 Order about them");
      visit.isAccessible().picture("erasure-preview");
      assertThat(visit.button("Forget for good").isDisabled()).isTrue();
      visit.page().getByLabel("To forget for good, type Zoë Forgotten").focus();
      visit.page().keyboard().type("Zoë Forgotten");
      visit.press("Enter").sees("Forgotten for good").sees("Kept, and why");
      visit.isAccessible().picture("erasure-report").isQuiet();
    }
    assertThat(ada.get("/api/people/" + person).status()).isEqualTo(404);
    assertThat(ada.get("/api/retained").response().body()).contains("Zoë Forgotten");
  }

  @Test
  void aRequestIsTakenDownAndClosed() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/privacy").sees("Consent and privacy");
      visit.button("Write down a request").click();
      visit.page().getByLabel("What they ask").selectOption("erasure");
      visit.page().getByLabel("Who asks").fill("A caller from Ulm");
      visit.page().getByLabel("Their words").fill("Please forget me.");
      visit.button("Save").click();
      visit.sees("To be erased: A caller from Ulm").sees("Ada Byron answers");
      visit.isAccessible().picture("privacy-requests");
      visit.button("Close: To be erased: A caller from Ulm").click();
      visit.page().getByLabel("What we did, if you like").fill("We had nothing.");
      visit.page().keyboard().press("Tab");
      visit.press("Enter").sees("The request is closed.");
      visit.text("To be erased: A caller from Ulm").waitFor(gone());
      visit.button("Also what is done").click();
      visit.sees("We had nothing.");
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  @Test
  void aPurposeIsWeighedAndAnAddressSuppressed() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/privacy?part=purposes").sees("Sales contact");
      visit.sees("so it allows nothing yet").isAccessible();
      visit.button("Change Sales contact").click();
      visit.page().getByLabel("Why our interest outweighs theirs").fill("They asked for a price.");
      visit.isAccessible().picture("privacy-purpose");
      visit.button("Save").click();
      visit.sees("They asked for a price.");
      visit.open("/sources/privacy?part=suppressed").sees("not contacted");
      visit.page().getByLabel("Kind").selectOption("domain");
      visit
          .page()
          .getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
          .fill("no.example");
      visit.button("Do not contact").click();
      visit.sees("The list is changed.").sees("Domain: 1").isAccessible();
      visit.open("/sources/privacy?part=retention").sees("Orders");
      visit.button("Change Orders").click();
      visit.page().getByLabel("Years").fill("8");
      visit.page().getByLabel("By which law").fill("AO 147");
      visit.isAccessible().picture("privacy-retention");
      visit.button("Save").click();
      visit.sees("8 years: AO 147");
    }
  }

  @Test
  void whoDoesNotAnswerForPrivacyIsToldSo() {
    screens.hire("mia@company.example", "Mia", "manager");
    var person = person("Seen");
    try (var visit = screens.signedIn(Look.LIGHT, "mia@company.example")) {
      visit.open("/sources/privacy").sees("Your role does not answer for privacy").isAccessible();
      visit.open("/people/" + person).sees("May we contact them?");
      assertThat(visit.page().getByText("export, erase").count()).isZero();
    }
  }

  @Test
  void everythingIsThereInGerman() {
    var person = person("Deutsch");
    ada.post(
        "/api/people/" + person + "/consents",
        Map.of("channel", "email", "purpose", "newsletter", "state", "refused"));
    try (var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/sources/privacy").sees("Einwilligung und Datenschutz").isAccessible();
      visit.open("/sources/privacy/people/" + person).sees("Datei erstellen").isAccessible();
      visit.open("/people/" + person).sees("Keine E-Mails für Newsletter.").sees("Abgelehnt am");
    }
  }

  @OnEveryDevice
  void everyLookIsAccessible(Look look) {
    var person = person("Look" + look.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""));
    ada.post(
        "/api/people/" + person + "/consents",
        Map.of("channel", "email", "purpose", "*", "state", "refused"));
    try (var visit = screens.ada(look)) {
      visit.open("/sources/privacy").sees("Consent and privacy").settled().isAccessible();
      visit.picture("privacy");
      visit.open("/sources/privacy?part=purposes").sees("Newsletter").settled().isAccessible();
      visit.picture("privacy-purposes");
      visit.open("/sources/privacy/people/" + person).sees("Make the file").isAccessible();
      visit.button("See what would go").click();
      visit.sees("Stays, and why").isAccessible().picture("privacy-person");
      visit.open("/people/" + person).sees("No e-mail.").settled();
      if (look == Look.LIGHT || look == Look.DARK) {
        cell(visit, "Newsletter, Phone").click();
        visit.button("They agree").click();
        visit.sees("What lets us");
      }
      visit.isAccessible().picture("consent-person").isQuiet();
    }
  }
}
