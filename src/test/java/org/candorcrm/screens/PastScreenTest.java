package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking back: lists, boards and records as they stood, and the way to now. */
class PastScreenTest {

  private static final String BOB = "bob@company.example";

  private static Screens screens;
  private static Browser ada;
  private static String lathes;
  private static String mill;
  private static String press;

  /** Three deals of ten days ago; what happened to them happened three days ago and today. */
  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(BOB, "Bob Moser", "administrator");
    ada = screens.api();
    lathes = deal("Twelve lathes", 40_000, "proposal");
    mill = deal("A mill", 9_000, "new");
    press = deal("Old press", 500, "new");
    past("deals", 10);
    ada.patch(
        "/api/deals/" + lathes, 1, Map.of("amount", 35_000, "stage", "won", "competitor", "Tall"));
    ada.with("If-Match", "\"1\"").delete("/api/deals/" + press);
    ada.without("If-Match");
    log("update {ws}.changes set at = ? where kind <> 'create'", 3);
    deal("Brand new", 100, "new");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  private static String deal(String name, int amount, String stage) {
    return ada.post("/api/deals", Map.of("name", name, "amount", amount, "stage", stage))
        .text("id");
  }

  private static void past(String table, int days) {
    log("update {ws}." + table + " set created_at = ?", days);
    log("update {ws}.changes set at = ? where kind = 'create'", days);
  }

  private static void log(String sql, int days) {
    var at = Instant.now().minus(Duration.ofDays(days));
    screens
        .candor()
        .inWorkspace(
            () -> screens.candor().bean(Database.class).sql(sql).param(Moments.bound(at)).update());
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days)).toString();
  }

  @Test
  void whatPopsUpStandsAboveTheSlider() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + mill + "?at=" + daysAgo(5)).sees("As seen on").settled();
      visit.press("y");
      var toast = visit.page().locator("[data-toast]");
      toast.waitFor();
      var slider = visit.role(AriaRole.REGION, "Looking back").boundingBox();
      var said = toast.boundingBox();
      assertThat(said.y + said.height).isLessThanOrEqualTo(slider.y);
    }
  }

  @Test
  void aPhoneHasRoomForTheMomentAndItsSteps() {
    try (var visit = screens.ada(Look.PHONE)) {
      visit.open("/deals?at=" + daysAgo(5)).sees("As seen on").settled();
      var bar = visit.role(AriaRole.REGION, "Looking back");
      assertThat(bar.locator("input[type=datetime-local]").boundingBox().width).isGreaterThan(180);
      for (var step : new String[] {"Day", "Week", "Month"}) {
        assertThat(visit.button(step).boundingBox().width).as(step).isGreaterThan(48);
      }
      visit.isAccessible();
    }
  }

  @OnEveryDevice
  void aListOfThenSaysHowItDiffersFromNow(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals?at=" + daysAgo(5)).sees("As seen on").sees("Old press");
      visit.sees("1 is new, 1 is gone").sees("gone since");
      assertThat(visit.page().getByText("Brand new").count()).isZero();
      visit.settled().isAccessible().isQuiet();
    }
  }

  @OnEveryDevice
  void aRecordOfThenShowsWhatStandsThereNow(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals/" + lathes + "?at=" + daysAgo(5)).sees("As seen on");
      visit.sees("3 fields have changed since then.");
      var amount = visit.page().locator("[data-field=amount]");
      amount.getByText("40,000").waitFor();
      amount.locator("[data-differs]").getByText("35,000").waitFor();
      assertThat(visit.page().getByRole(AriaRole.BUTTON).getByText("Edit").count()).isZero();
      visit.settled().isAccessible().isQuiet();
    }
  }

  @Test
  void zLooksBackByKeyboardAndEscapeComesHome() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals").sees("Brand new").press("z").sees("As seen on");
      assertThat(visit.page().url()).contains("at=");
      var slider = visit.page().getByRole(AriaRole.SLIDER);
      slider.waitFor();
      assertThat(slider.evaluate("it => it === document.activeElement")).isEqualTo(true);
      gone(visit, "Brand new");
      var before = slider.getAttribute("aria-valuetext");
      visit.press("ArrowLeft");
      visit.page().waitForCondition(() -> !before.equals(slider.getAttribute("aria-valuetext")));
      visit.press("Shift+ArrowLeft").sees("Old press").sees("Twelve lathes");
      visit.press("Escape").sees("Brand new");
      assertThat(visit.page().url()).doesNotContain("at=");
      gone(visit, "Old press");
      visit.isQuiet();
    }
  }

  @Test
  void oneStaysInThePastFromListToRecordAndBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?at=" + daysAgo(5)).sees("Old press");
      visit.text("Old press").click();
      visit.sees("It has been deleted since then.").sees("As seen on");
      visit.page().getByRole(AriaRole.LINK).getByText("Deals").first().click();
      visit.sees("A mill").sees("As seen on");
      visit.page().getByRole(AriaRole.BUTTON).getByText("Now").click();
      gone(visit, "Old press");
      visit.isQuiet();
    }
  }

  @OnEveryDevice
  void aBoardStandsAsItStood(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/deals?layout=board&at=" + daysAgo(5)).sees("As seen on");
      var proposal = visit.page().locator("section[aria-label=Proposal]");
      proposal.getByText("Twelve lathes").waitFor();
      proposal.getByText("now Won").waitFor();
      visit.settled().isAccessible().isQuiet();
    }
  }

  @Test
  void nothingCanBeChangedThere() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?at=" + daysAgo(5)).sees("Old press");
      visit.text("Old press").focus();
      visit.press("j", "e");
      assertThat(visit.page().locator("[role=grid] input:not([type=checkbox])").count()).isZero();
      visit.open("/deals/" + mill + "?at=" + daysAgo(5)).sees("As seen on");
      assertThat(visit.page().locator("[data-edit]:not([aria-disabled])").count()).isZero();
    }
  }

  @Test
  void germansLookBackInGerman() {
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/deals?at=" + daysAgo(5)).sees("Stand vom");
      visit.sees("Seitdem 1 neu, 1 nicht mehr da und 1 geändert.").isAccessible();
    }
  }

  @Test
  void aListBeginsWithWhatIsNewSinceTheLastLook() {
    var bob = Browser.signedIn(screens.candor(), BOB, Screens.PASSWORD);
    bob.put("/api/deals/look", Map.of());
    var late = deal("Late news", 70, "new");
    try (var visit = screens.signedIn(Look.LIGHT, BOB)) {
      visit.open("/deals").sees("Since").sees("1 new").press("n").sees("New: Late news");
      visit.isAccessible();
      visit.button("Board").click();
      visit.sees("Proposal").sees("1 new").isAccessible();
      visit.page().getByText("See it as it was then").click();
      visit.sees("As seen on");
      gone(visit, "Late news");
      visit.isQuiet();
    } finally {
      ada.with("If-Match", "\"1\"").delete("/api/deals/" + late);
      ada.without("If-Match");
    }
  }

  @Test
  void aMomentIsTypedIn() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals").sees("Brand new").press("z").sees("As seen on");
      var typed = LocalDateTime.now(ZoneId.of("Europe/Berlin")).minusDays(6).withHour(9);
      visit.page().getByLabel("Go to a moment").fill(typed.toString().substring(0, 16));
      visit.sees("Old press");
    }
  }

  private static void gone(Visit visit, String text) {
    visit.page().waitForCondition(() -> visit.page().getByText(text).count() == 0);
  }
}
