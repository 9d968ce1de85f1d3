package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes are talks: with answers below them, and colleagues who are called in by name. */
class ThreadTest {

  private static final String BOB = "bob@company.example";

  private static Screens screens;
  private static Browser ada;
  private static Browser bob;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(BOB, "Bob Moser", "administrator");
    screens.hire("rep@company.example", "Rita Reps", "representative");
    screens.hire("agent@company.example", "Sam Support", "support");
    ada = screens.api();
    bob = Browser.signedIn(screens.candor(), BOB, Screens.PASSWORD);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aTalkIsForEverybody(Look look) {
    var deal = deal(ada, "Talked about");
    var note = note(bob, deal, "What do they need?", null);
    note(ada, deal, "Twelve lathes", note);
    try (var visit = screens.ada(look)) {
      visit.open("/deals/" + deal);
      if (look == Look.PHONE || look == Look.PHONE_DARK) {
        visit.button("Timeline").click();
      }
      visit.sees("What do they need?").sees("Twelve lathes").isAccessible();
      visit.button("Answer").click();
      visit.page().getByLabel("Answer to the note").pressSequentially("@Bob");
      visit.page().getByRole(AriaRole.OPTION).first().waitFor();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void oneMentionsAndTheOthersInboxShowsItWhileTheyLook() {
    var deal = deal(ada, "Mentioned deal");
    try (var other = screens.signedIn(Look.LIGHT, BOB);
        var visit = screens.ada(Look.LIGHT)) {
      other.open("/inbox").sees("Inbox").settled();
      visit.open("/deals/" + deal).sees("Timeline").press("a");
      visit.types("Please look, @bob");
      visit.page().getByRole(AriaRole.OPTION).first().waitFor();
      visit.press("Enter");
      visit.types("before Friday");
      visit.press("Control+Enter").sees("The note is added.");
      assertThat(visit.page().getByLabel("Note", exact()).inputValue()).isEmpty();
      visit.page().locator("article").getByText("@Bob Moser").waitFor();
      other.sees("Ada Byron mentioned you on Mentioned deal");
      other.press("j", "Enter");
      other.role(AriaRole.HEADING, "Mentioned deal").waitFor();
      other.page().locator("article:focus").getByText("before Friday").waitFor();
      other.button("Answer").click();
      other.types("I will");
      other.press("Control+Enter").sees("The answer is added.");
      visit.sees("I will");
      visit.press("Escape", "g", "i").sees("Bob Moser answered your note on Mentioned deal");
      visit.isQuiet();
    }
  }

  @Test
  void whoCouldNotReadAlongIsSaidFirstAndLetInUntilADay() {
    var rita = Browser.signedIn(screens.candor(), "rep@company.example", Screens.PASSWORD);
    var deal = deal(rita, "Quiet takeover");
    closed(rita, deal);
    try (var visit = screens.signedIn(Look.LIGHT, "rep@company.example")) {
      visit.open("/deals/" + deal).sees("Timeline").press("a");
      visit.types("@Sam");
      visit.page().getByRole(AriaRole.OPTION).first().waitFor();
      visit.press("Tab");
      visit.types("can you help?");
      visit.press("Control+Enter").sees("Sam Support");
      visit.button("Let Sam Support in").waitFor();
      visit.button("Add it anyway").waitFor();
      visit.isAccessible();
      assertThat(notes(rita, deal)).isZero();
      visit.button("Let Sam Support in").click();
      visit.sees("Sam Support can read along until");
      visit.button("Add note").click();
      visit.sees("The note is added.");
      assertThat(notes(rita, deal)).isOne();
    }
    var sam = Browser.signedIn(screens.candor(), "agent@company.example", Screens.PASSWORD);
    assertThat(sam.get("/api/deals/" + deal).status()).isEqualTo(200);
  }

  @Test
  void onesOwnNoteIsChangedAndDeletedAndSomebodyElsesIsNot() {
    var deal = deal(ada, "Own words");
    note(bob, deal, "Theirs", null);
    note(ada, deal, "Mine for @[Bob Moser](user:" + me(bob) + ")", null);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Theirs").sees("Mine for");
      assertThat(visit.button("Change").count()).isOne();
      visit.button("Change").click();
      assertThat(visit.page().locator("textarea:focus").inputValue())
          .isEqualTo("Mine for @Bob Moser");
      visit.press("End");
      visit.types(" and all");
      visit.press("Control+Enter").sees("The note is changed.").sees("and all");
      visit.page().locator("article").getByText("@Bob Moser").waitFor();
      visit.press("u").sees("It is taken back.");
      visit.page().locator("article").getByRole(AriaRole.BUTTON).getByText("Delete").click();
      visit.sees("The note is deleted.");
      assertThat(notes(ada, deal)).isOne();
      visit.press("u").sees("The note is back.").sees("Mine for");
    }
  }

  @Test
  void anAnswerThatIsNotSentYetOutlivesThePage() {
    var deal = deal(ada, "Half a thought");
    note(bob, deal, "What now?", null);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("What now?");
      visit.button("Answer").click();
      visit.types("Perhaps we");
      Drafts.awaitKept(ada, "Perhaps we");
      visit.page().reload();
      visit.sees("What now?").button("Answer").click();
      visit.sees("Perhaps we");
    }
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private static void closed(Browser owner, String deal) {
    var proposed =
        owner.post(
            "/api/closures",
            Map.of(
                "kind",
                "business",
                "record_type",
                "deal",
                "record",
                deal,
                "reason",
                "Agreed with the customer.",
                "asked",
                me(ada),
                "ends_at",
                Instant.now().plus(30, ChronoUnit.DAYS).toString()));
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    var agreed = ada.post("/api/closures/" + proposed.text("id") + "/agreement", null);
    assertThat(agreed.status()).isEqualTo(200);
  }

  private static String me(Browser who) {
    return who.get("/api/me").text("id");
  }

  private static int notes(Browser who, String deal) {
    return who.get("/api/deals/" + deal + "/timeline?kinds=note").body().path("items").size();
  }

  private static String deal(Browser who, String name) {
    return who.post("/api/deals", Map.of("name", name, "stage", "new")).text("id");
  }

  private static String note(Browser who, String deal, String text, @Nullable String answers) {
    var values = new java.util.HashMap<String, Object>();
    values.put("text", text);
    values.put("about", Map.of("type", "deal", "id", deal));
    if (answers != null) {
      values.put("answers", answers);
    }
    return who.post("/api/notes", values).text("id");
  }
}
