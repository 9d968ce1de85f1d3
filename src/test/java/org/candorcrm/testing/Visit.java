package org.candorcrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person at one browser. Everything is found as people find it: by role and name. */
public final class Visit implements AutoCloseable {

  private static final int MOST_TABS = 80;

  /** When what fades from one colour to another has done so; what never ends is not waited for. */
  private static final String FADED =
      """
      () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))
        .then(() => Promise.race([
          Promise.allSettled(document.getAnimations().map(one => one.finished)),
          new Promise(done => setTimeout(done, 600)),
        ]))
        .then(() => {})
      """;

  private final Page page;
  private final Screens.Look look;
  private final List<String> complaints;
  private final Set<Request> asked = new HashSet<>();
  private @Nullable Request leaving;
  private @Nullable String first;

  Visit(Page page, Screens.Look look, List<String> complaints) {
    this.page = page;
    this.look = look;
    this.complaints = complaints;
    page.onRequest(this::ask);
    page.onRequestFinished(asked::remove);
    page.onRequestFailed(asked::remove);
    page.onFrameNavigated(frame -> leave());
  }

  private void ask(Request request) {
    asked.add(request);
    if (request.isNavigationRequest()) {
      leaving = request;
    }
  }

  /** What a page asked for that is no more is answered to nobody. */
  private void leave() {
    if (leaving != null) {
      asked.retainAll(Set.of(leaving));
      leaving = null;
    }
  }

  /** Where the visit begins, unless it opens another address first. */
  Visit beginningAt(String path) {
    first = path;
    return this;
  }

  /** With the cookies of somebody who has signed in elsewhere. */
  Visit carrying(Browser session, URI site) {
    var token = session.sent("Cookie").split("=", 2)[1];
    page.context()
        .addCookies(
            List.of(
                new Cookie("candor_session", token).setUrl(site.toString()),
                new Cookie("candor_csrf", session.sent("X-CSRF-Token")).setUrl(site.toString())));
    return this;
  }

  public Page page() {
    if (first != null) {
      open(first);
      page.locator("nav").first().waitFor();
    }
    return page;
  }

  public Visit open(String path) {
    first = null;
    page.navigate(path);
    return this;
  }

  /** Begins at the list of companies, whatever is in the person's own day. */
  public Visit signIn(String email, String password) {
    open("/sign-in?to=%2Fcompanies");
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(password);
    page.keyboard().press("Enter");
    page.locator("nav").first().waitFor();
    return this;
  }

  public Locator button(String name) {
    return page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator role(AriaRole role, String name) {
    return page().getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator text(String text) {
    return page().getByText(text, new Page.GetByTextOptions().setExact(true));
  }

  public Visit press(String... keys) {
    for (var key : keys) {
      page().keyboard().press(key);
    }
    return this;
  }

  /** By Tab alone, to what is called or says so. */
  public Visit tabTo(String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      press("Tab");
      var here =
          page()
              .evaluate(
                  "() => document.activeElement.getAttribute('aria-label')"
                      + " ?? document.activeElement.textContent");
      if (name.equals(here)) {
        return this;
      }
    }
    throw new AssertionError("no way by Tab to " + name);
  }

  /** Types once the cursor is where text goes: what comes before is lost. */
  public Visit types(String text) {
    page().locator("textarea:focus, input:focus, [contenteditable]:focus").waitFor();
    page().keyboard().type(text);
    return this;
  }

  /** Waits until it can be seen. */
  public Visit sees(String text) {
    page().getByText(text).first().waitFor();
    return this;
  }

  /**
   * Waits until every question is answered and the screen says the same for a moment; live screens
   * never stop listening.
   */
  public Visit settled() {
    page().evaluate("() => document.fonts.ready");
    var before = "";
    for (int look = 0; look < 120; look++) {
      page.waitForTimeout(100);
      var now = page.locator("body").innerText();
      if (!now.isBlank() && now.equals(before) && asked.stream().noneMatch(Visit::isAwaited)) {
        return this;
      }
      before = now;
    }
    return this;
  }

  private static boolean isAwaited(Request asked) {
    return !asked.resourceType().equals("eventsource");
  }

  /**
   * What axe finds wrong with the screen as it is now: nothing. Where the visit began in the light,
   * its colours are looked at in the dark, too; the rest is the same there.
   */
  public Visit isAccessible() {
    hasNothingWrong(
        axe()
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    if (!look.dark()) {
      inTheDark(this::showsItsColours);
    }
    return this;
  }

  /** Nothing is too pale to be read, in the colours of now. */
  public Visit showsItsColours() {
    return hasNothingWrong(axe().withRules(List.of("color-contrast", "link-in-text-block")));
  }

  // There are no frames in a frame here; the other way opens a page of its own each time.
  private AxeBuilder axe() {
    return new AxeBuilder(page()).setLegacyMode(true);
  }

  private Visit hasNothingWrong(AxeBuilder axe) {
    assertThat(axe.analyze().getViolations())
        .as("axe at %s in %s", page.url(), look)
        .extracting(rule -> told(rule.getNodes().getFirst(), rule.getId()))
        .isEmpty();
    return this;
  }

  private static String told(CheckedNode node, String rule) {
    var why = node.getAny().stream().map(Check::getMessage).collect(Collectors.joining("; "));
    return "%s: %s (%s)".formatted(rule, node.getHtml(), why);
  }

  /** The same page when it gets dark, and as it was again afterwards. */
  private void inTheDark(Runnable looking) {
    gets(ColorScheme.DARK);
    try {
      looking.run();
    } finally {
      gets(ColorScheme.LIGHT);
    }
  }

  private void gets(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(FADED);
  }

  /** No script failed, and nothing was refused by the content policy. */
  public Visit isQuiet() {
    assertThat(complaints).as("errors on the console").isEmpty();
    return this;
  }

  /**
   * Pictures in target/screenshots, named after the screen and how it was looked at, in the dark,
   * too. Only where they are asked for by {@code -Dcandor.pictures=true}: nobody looks at them
   * otherwise.
   */
  public Visit picture(String name) {
    if (!Boolean.getBoolean("candor.pictures")) {
      return this;
    }
    // What comes after the words, such as a chart whose library is still fetched.
    page().waitForTimeout(400);
    settled();
    shoot(name, look);
    if (!look.dark()) {
      inTheDark(() -> shoot(name, look.inTheDark()));
    }
    return this;
  }

  private void shoot(String name, Screens.Look look) {
    var suffix = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + "-" + suffix + ".png")));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
