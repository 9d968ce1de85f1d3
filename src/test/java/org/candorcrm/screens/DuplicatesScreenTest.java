package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two records that may be the same, side by side, with one key for each answer. */
class DuplicatesScreenTest {

  private static Screens screens;
  private static Browser api;
  private static String marta;
  private static String jonas;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    api = screens.api();
    marta = person("Marta", "Kowalczyk", "marta@kowalczyk.example", "+48 22 123 45 67");
    person("Marta", "Kowalczyk", "m.k@elsewhere.example", "+48 22 765 43 21");
    jonas = person("Jonas", "Bergqvist", "jonas@bergqvist.example", "+46 8 123 456 78");
    person("Jonas", "Bergqvist", "jonas@bergqvist.example", "+46 8 123 456 78");
    wait("/api/duplicates/people/" + marta);
    wait("/api/duplicates/people/" + jonas);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  private static String person(String first, String last, String email, String phone) {
    var values =
        Map.of(
            "name", Map.of("first", first, "last", last),
            "emails", List.of(email),
            "phones", List.of(phone));
    return api.post("/api/people", values).text("id");
  }

  /** The change feed finds them a moment later. */
  private static void wait(String address) {
    until(address, false);
  }

  private static void until(String address, boolean empty) {
    Waiting.until(address, () -> api.get(address).body().path("items").isEmpty() == empty);
  }

  @OnEveryDevice
  void aPairIsSeenSideBySide(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/sources/duplicates?type=people");
      visit.sees("Are Marta Kowalczyk and Marta Kowalczyk the same?");
      visit.sees("What speaks for it and against it").settled();
      visit.isAccessible().picture("duplicates");
      visit
          .open("/sources/duplicates?type=companies")
          .sees("No pair waits for an answer")
          .settled();
      visit.isAccessible().picture("duplicates-nothing").isQuiet();
    }
  }

  @Test
  void valuesAreChosenAndTheAnswerGivenByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/duplicates?type=people&kind=sure");
      visit.sees("Are Jonas Bergqvist and Jonas Bergqvist the same?").settled();
      visit.press("y").sees("They are one record now.");
      visit.sees("No two records are surely the same");
      visit.press("u").sees("Your answer is taken back.");
      visit.sees("Are Jonas Bergqvist and Jonas Bergqvist the same?");
      visit.open("/sources/duplicates?type=people");
      visit.sees("Are Marta Kowalczyk and Marta Kowalczyk the same?").settled();
      var theirs = visit.button("E-mail addresses: take m.k@elsewhere.example");
      var mine = visit.button("E-mail addresses: take marta@kowalczyk.example");
      assertThat(theirs.getAttribute("aria-pressed")).as("lists are united").isEqualTo("true");
      visit.press("ArrowLeft");
      assertThat(theirs.getAttribute("aria-pressed")).isEqualTo("false");
      assertThat(mine.getAttribute("aria-pressed")).isEqualTo("true");
      visit.press("ArrowDown", "ArrowRight");
      assertThat(visit.button("Phone numbers: take +48 22 123 45 67").getAttribute("aria-pressed"))
          .isEqualTo("false");
      visit.sees("To look at 1");
      visit.press("n").sees("They stay two. Nobody is asked again.");
      visit.sees("No pair waits for an answer").sees("To look at 0");
      visit.press("u").sees("Are Marta Kowalczyk and Marta Kowalczyk the same?");
      visit.sees("To look at 1").settled();
      visit.press("s").sees("1 pair that you put off comes again tomorrow.").sees("To look at 0");
      visit.isAccessible().isQuiet();
    } finally {
      nothingIsPutOff();
    }
  }

  private static void nothingIsPutOff() {
    screens
        .candor()
        .inWorkspace(() ->
            screens.candor().bean(Database.class).sql("delete from {ws}.match_skips").update());
  }

  @Test
  void whichRecordStaysAndWhatFieldsSayIsChosen() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/duplicates?type=people");
      visit.sees("Are Marta Kowalczyk and Marta Kowalczyk the same?").settled();
      var first = visit.page().locator("th[scope=col] a").first();
      var before = first.getAttribute("href");
      visit.press("w");
      PlaywrightAssertions.assertThat(first)
          .hasAttribute("href", Pattern.compile("^(?!" + Pattern.quote(before) + "$).*"));
      visit.button("What the fields say").click();
      visit.page().getByLabel("Another field").selectOption("job_title");
      visit.isAccessible().picture("duplicates-roles");
      visit.button("Save and match anew").click();
      visit.sees("As somebody here chose it.");
      assertThat(fields().path("job_title").asString()).isEqualTo("other");
      visit.button("As is usual").click();
      visit.sees("As is usual for these records.").isQuiet();
    }
  }

  @Test
  void whoeverMergesWithoutAskingIsAskedOnceAndTakesTheRunBackAtOnce() {
    person("Ingrid", "Solheim", "ingrid@solheim.example", "+47 22 12 34 56");
    var same = person("Ingrid", "Solheim", "ingrid@solheim.example", "+47 22 12 34 56");
    wait("/api/duplicates/people/" + same);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/duplicates?type=people&kind=sure").sees("the same?").settled();
      visit.page().getByLabel("What is surely the same").selectOption("merge");
      visit.sees("become one record at once");
      visit.button("Wait for an answer").click();
      assertThat(link()).as("nothing happens before the answer").isEqualTo("propose");
      visit.page().getByLabel("What is surely the same").selectOption("merge");
      visit.button("Merge them").click();
      until("/api/duplicates/people/" + same, true);
      visit.button("What was merged").click();
      visit
          .sees("Merged without asking")
          .sees("Ingrid Solheim lives on in Ingrid Solheim")
          .settled();
      visit.isAccessible().picture("duplicates-merged");
      visit.button("Take them all back").click();
      visit.sees("will live again with their own values");
      visit.isAccessible().press("Enter").sees("All taken back").isQuiet();
      assertThat(link()).isEqualTo("propose");
    }
  }

  private static String link() {
    return api.get("/api/duplicate-settings/people").text("link_surely");
  }

  private static tools.jackson.databind.JsonNode fields() {
    return api.get("/api/duplicate-settings/people").body().path("fields");
  }

  @Test
  void whyItIsNotLikelierStandsBesideTheChance() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/duplicates?type=people&one=" + marta + "&other=" + jonas);
      visit.sees("Of 100 pairs like this one, about 0 are the same.");
      visit.sees("It is not likelier because few records have a second one").settled();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void theRecordSaysQuietlyWhomItMayBe() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + marta).sees("May be the same as").settled();
      visit.isAccessible().picture("record-likely-same");
      visit.role(AriaRole.LINK, "Compare").click();
      visit.sees("Are Marta Kowalczyk and Marta Kowalczyk the same?").isQuiet();
    }
  }

  @Test
  void itIsSaidInGerman() {
    try (var visit = screens.stranger(Look.PHONE, "de-DE")) {
      visit.signIn(Screens.ADA, Screens.PASSWORD);
      visit.open("/sources/duplicates?type=people");
      visit.sees("Sind Marta Kowalczyk und Marta Kowalczyk dieselben?");
      visit.sees("Was dafür und was dagegen spricht").settled();
      visit.isAccessible().picture("duplicates-german").isQuiet();
    }
  }
}
