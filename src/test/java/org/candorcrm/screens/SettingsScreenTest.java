package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who I am, how I sign in, and the keys of my programs. */
class SettingsScreenTest {

  private static final String GRACE = "grace@company.example";
  private static final String HEDY = "hedy@company.example";

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(GRACE, "Grace Hopper", "representative");
    screens.hire(HEDY, "Hedy Lamarr", "representative");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void everyPageIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/settings/me");
      visit.role(AriaRole.HEADING, "Profile").waitFor();
      visit.isAccessible().picture("settings-me");
      visit.role(AriaRole.LINK, "Sign-in").click();
      visit.sees("Where you are signed in").sees("this one").isAccessible();
      visit.picture("settings-sign-in");
      visit.role(AriaRole.LINK, "API keys").click();
      visit.sees("A new key").isAccessible().picture("settings-keys");
      visit.page().locator("nav a[href='/settings/mail']").click();
      field(visit, "Sender").waitFor();
      visit.isAccessible().picture("settings-mail").isQuiet();
    }
  }

  @Test
  void languageAndThemeCountAtOnceAndOnTheNextDevice() {
    try (var visit = screens.signedIn(Look.LIGHT, GRACE)) {
      visit.open("/settings/me");
      field(visit, "Language").selectOption("de");
      visit.role(AriaRole.HEADING, "Profil").waitFor();
      field(visit, "Aussehen").selectOption("dark");
      visit.page().locator("html[data-mantine-color-scheme=dark]").waitFor();
      visit.settled();
    }
    try (var visit = screens.signedIn(Look.LIGHT, GRACE)) {
      visit.open("/settings/me");
      visit.role(AriaRole.HEADING, "Profil").waitFor();
      visit.page().locator("html[data-mantine-color-scheme=dark]").waitFor();
      field(visit, "Sprache").selectOption("");
      visit.role(AriaRole.HEADING, "Profile").waitFor();
      visit.settled();
    }
  }

  @Test
  void oneIsCalledDifferentlyByKeyboardAlone() {
    try (var visit = screens.signedIn(Look.LIGHT, HEDY)) {
      visit.open("/settings/me");
      field(visit, "Your name").focus();
      visit.press("ControlOrMeta+a");
      visit.page().keyboard().type("Hedwig Kiesler");
      visit.press("Enter").sees("Saved.");
      visit.button("Hedwig Kiesler").waitFor();
      field(visit, "Time zone").selectOption("Asia/Tokyo");
      visit.settled();
      var me = Browser.signedIn(screens.candor(), HEDY, Screens.PASSWORD).get("/api/me").body();
      assertThat(me.path("name").asString()).isEqualTo("Hedwig Kiesler");
      assertThat(me.path("time_zone").asString()).isEqualTo("Asia/Tokyo");
    }
  }

  /** Nothing stands at that name: the mail is put on its way, and why it stays is said. */
  @Test
  void aMailServerIsSetUpAndTriedByKeyboard() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/mail");
      field(visit, "Server").fill("mail.invalid");
      field(visit, "Sender").fill("candor@company.example");
      visit.press("Enter").sees("Saved.");
      visit.button("Send me a test mail").focus();
      visit.press("Enter").sees("There is no machine of this name").isAccessible();
      visit.picture("settings-mail-tried");
      visit.button("Send no more mail").click();
      visit.sees("No more mail is sent.");
    }
  }

  @Test
  void codesAreSetUpAndNeededFromThenOn() {
    var email = "radia@company.example";
    screens.hire(email, "Radia Perlman", "representative");
    try (var visit = screens.signedIn(Look.LIGHT, email)) {
      visit.open("/settings/sign-in");
      field(visit, "Your password, to be sure that it is you").fill(Screens.PASSWORD);
      visit.press("Enter");
      visit.role(AriaRole.IMG, "QR code for your app").waitFor();
      visit.isAccessible().picture("settings-codes");
      var secret = visit.page().locator("section code").textContent();
      field(visit, "The code that the app shows now").fill("000000");
      visit.press("Enter");
      visit.page().locator("[aria-invalid=true]").waitFor();
      field(visit, "The code that the app shows now").fill(code(secret));
      visit.press("Enter").sees("Keep these recovery codes").isAccessible();
      assertThat(visit.page().locator("[role=status] ul li").count()).isGreaterThan(5);
      visit.button("I have kept it").click();
      visit.sees("You sign in with a code from your app");
    }
    try (var stranger = screens.stranger(Look.LIGHT)) {
      stranger.open("/sign-in");
      stranger.page().locator("input[name=email]").fill(email);
      stranger.page().locator("input[name=password]").fill(Screens.PASSWORD);
      stranger.press("Enter").sees("One-time code");
    }
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    var email = "joan@company.example";
    screens.hire(email, "Joan Clarke", "representative");
    var elsewhere = Browser.signedIn(screens.candor(), email, Screens.PASSWORD);
    try (var visit = screens.signedIn(Look.LIGHT, email)) {
      visit.open("/settings/sign-in").sees("End all others");
      field(visit, "Your password now").fill("not this one at all");
      field(visit, "New password").fill("amber kettle sings 77");
      visit.press("Enter");
      visit.page().locator("[aria-invalid=true], [role=alert]").first().waitFor();
      assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
      field(visit, "Your password now").fill(Screens.PASSWORD);
      field(visit, "New password").fill("amber kettle sings 77");
      visit.press("Enter").sees("The password is changed");
      assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
      visit.sees("this one");
    }
  }

  @Test
  void aSessionElsewhereIsEnded() {
    var email = "mary@company.example";
    screens.hire(email, "Mary Somerville", "representative");
    var elsewhere = Browser.signedIn(screens.candor(), email, Screens.PASSWORD);
    try (var visit = screens.signedIn(Look.LIGHT, email)) {
      visit.open("/settings/sign-in").sees("last seen");
      visit.button("End all others").click();
      visit.page().waitForCondition(() -> elsewhere.get("/api/me").status() == 401);
      visit.button("End all others").waitFor(gone());
    }
  }

  @Test
  void aKeyIsShownOnceAndEnded() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/keys");
      field(visit, "What it is for").fill("Nightly import");
      field(visit, "What it may do").selectOption("reader");
      visit.button("Make the key").click();
      visit.sees("It is shown this once.").isAccessible();
      var key = visit.page().locator("section code").textContent();
      assertThat(Browser.withKey(screens.candor(), key).get("/api/me").status()).isEqualTo(200);
      visit.page().reload();
      visit.sees("last used");
      assertThat(visit.page().locator("section code").count()).isZero();
      visit.button("End the key Nightly import").click();
      visit.sees("works no more");
      assertThat(Browser.withKey(screens.candor(), key).get("/api/me").status()).isEqualTo(401);
    }
  }

  private static Locator field(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  private static String code(String secret) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(base32(secret), "HmacSHA1"), Instant.now());
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] base32(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long bits = 0;
    int held = 0;
    int at = 0;
    for (char c : text.toCharArray()) {
      bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
