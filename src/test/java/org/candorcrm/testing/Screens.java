package org.candorcrm.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.candorcrm.access.Users;

/**
 * A running Candor with its screens, and a Chromium to look at them. One for each test class; a
 * {@link Visit} is a fresh browser profile of one person.
 */
public final class Screens implements AutoCloseable {

  /** For a slow machine: what is waited for is there long before. */
  static final int LONGEST_MILLIS = 30_000;

  public static final String PASSWORD = "violet tractor hums 42";
  public static final String ADA = "ada@company.example";

  private final RunningCandor candor;
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final Map<String, Browser> sessions = new HashMap<>();

  private Screens(RunningCandor candor) {
    this.candor = candor;
  }

  /** An empty workspace with one administrator, {@link #ADA}. */
  public static Screens open() {
    var screens = untouched();
    screens.hire(ADA, "Ada Byron", "administrator");
    return screens;
  }

  /** A new installation that nobody has set up. */
  public static Screens untouched() {
    BuiltScreens.ready();
    return new Screens(RunningCandor.web());
  }

  public RunningCandor candor() {
    return candor;
  }

  public void hire(String email, String name, String role) {
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
  }

  /** The API as Ada, to put records in place. */
  public Browser api() {
    return Browser.signedIn(candor, ADA, PASSWORD);
  }

  /** How a visitor looks at the screens. */
  public enum Look {
    LIGHT(1360, 820, ColorScheme.LIGHT),
    DARK(1360, 820, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }

    boolean phone() {
      return width < 700;
    }

    boolean dark() {
      return scheme == ColorScheme.DARK;
    }

    Look inTheDark() {
      return phone() ? PHONE_DARK : DARK;
    }
  }

  /** Somebody who is not signed in. */
  public Visit stranger(Look look) {
    return stranger(look, "en-GB");
  }

  public Visit stranger(Look look, String locale) {
    return stranger(look, options -> options.setLocale(locale));
  }

  /** Somebody whose browser is set up as they need it. */
  public Visit stranger(Look look, Consumer<NewContextOptions> as) {
    var options =
        new NewContextOptions()
            .setViewportSize(look.width, look.height)
            .setColorScheme(look.scheme)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin")
            .setHasTouch(look.phone())
            .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
            .setBaseURL(candor.at("/").toString());
    as.accept(options);
    var context = Chromium.running().newContext(options);
    contexts.add(context);
    context.setDefaultTimeout(LONGEST_MILLIS);
    var page = context.newPage();
    page.onPageError(complaint());
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    return new Visit(page, look, complaints);
  }

  /** Somebody whose browser keeps what was read for when there is no network. */
  public Visit offline(Look look, String email) {
    var visit = stranger(look, options -> options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    visit.signIn(email, PASSWORD);
    return visit;
  }

  private Consumer<String> complaint() {
    return complaints::add;
  }

  /** Ada, signed in, at the list of companies unless she goes elsewhere first. */
  public Visit ada(Look look) {
    return signedIn(look, ADA);
  }

  public Visit signedIn(Look look, String email) {
    return signedIn(look, email, PASSWORD, "en-GB");
  }

  /**
   * The same sign-in serves all visits of a person, as several windows of one browser, as long as
   * it lasts; what signing in looks like is tested where it is looked at.
   */
  public Visit signedIn(Look look, String email, String password, String locale) {
    var visit = stranger(look, locale).beginningAt("/companies");
    return visit.carrying(session(email, password), candor.at("/"));
  }

  private Browser session(String email, String password) {
    var known = sessions.get(email);
    if (known == null || known.get("/api/me").status() != 200) {
      known = Browser.signedIn(candor, email, password);
      sessions.put(email, known);
    }
    return known;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    candor.close();
  }
}
