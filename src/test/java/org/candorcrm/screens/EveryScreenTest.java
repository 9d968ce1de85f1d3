package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.candorcrm.testing.ScreenRoutes;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every screen, also for those that will be made: nobody is left out. */
class EveryScreenTest {

  private static final int NARROWEST = 320;
  private static final List<String> MORE =
      List.of("/people", "/deals", "/tasks", "/deals?layout=board", "/companies?q=xyzzy");

  /** Parameters of addresses, by name; nothing there is a screen, too. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "$noun",
          "companies",
          "$type",
          "company",
          "$name",
          "manager",
          "$id",
          "01976b6e-5d10-7000-8000-000000000001");

  /** The first element that looks the same with the focus as without, or null. */
  private static final String FOCUS_IS_SEEN =
      """
      () => {
        const style = document.createElement('style');
        style.textContent = '* { transition: none !important }';
        document.head.append(style);
        const around = one => [one, one.parentElement, one.parentElement?.parentElement, one.parentElement?.parentElement?.parentElement].filter(Boolean);
        const look = one => around(one).flatMap(element =>
          [undefined, '::before', '::after'].map(part => {
            const style = getComputedStyle(element, part);
            const outline = style.outlineStyle === 'none' ? '' : style.outline;
            return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration].join();
          })).join();
        const there = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
          .filter(one => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && one.type !== 'file');
        for (const one of there) {
          if (!one.isConnected) continue;
          document.activeElement?.blur();
          const before = look(one);
          one.focus({ focusVisible: true, preventScroll: true });
          if (document.activeElement === one && look(one) === before) return one.outerHTML.slice(0, 200);
        }
        return null;
      }
      """;

  /** The first element that takes its time to change, or null. */
  private static final String MOVES =
      """
      () => {
        const longest = text => Math.max(...text.split(',').map(one => parseFloat(one) * (one.includes('ms') ? 1 : 1000)));
        const found = [...document.querySelectorAll('body *')].find(one => {
          const style = getComputedStyle(one);
          return longest(style.transitionDuration) > 20 || (style.animationName !== 'none' && longest(style.animationDuration) > 20);
        });
        return found ? found.outerHTML.slice(0, 200) : null;
      }
      """;

  /** The first element that jumps the queue, or null. */
  private static final String UNORDERED =
      "() => [...document.querySelectorAll('[tabindex]')].find(one => one.tabIndex > 0)?.outerHTML.slice(0, 200) ?? null";

  /** The first grid or row of one that does not say where it is, or null. */
  private static final String UNCOUNTED =
      """
      () => [...document.querySelectorAll('[role=grid]:not([aria-rowcount]), [role=grid]:not([aria-colcount]), [role=grid] [role=row]:not([aria-rowindex])')][0]
        ?.outerHTML.slice(0, 200) ?? null
      """;

  private static Screens screens;
  private static Map<String, String> examples;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    var company =
        api.post("/api/companies", Map.of("name", "North Mill", "employees", 40)).text("id");
    api.post("/api/companies", Map.of("name", "مطحنة الجنوب"));
    api.post("/api/people", Map.of("name", "Ada Lovelace", "company", company));
    api.post(
        "/api/deals",
        Map.of("name", "Twelve lathes", "company", company, "amount", 1200, "stage", "new"));
    api.post("/api/tasks", Map.of("title", "Call them", "company", company));
    examples = new LinkedHashMap<>(Map.of("/$noun/$id", "/companies/" + company));
    examples.put("/$noun", "/companies");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void everyScreenIsNamedReadInItsOrderAndSeenByEverybody() {
    walk(
        Look.LIGHT,
        options -> {},
        (visit, path, told) -> {
          told.check(() -> visit.isAccessible());
          told.assertThat(visit.page().title()).as("title of %s", path).isNotEqualTo("Candor");
          told.assertThat(visit.page().locator("h1").count()).as("h1 of %s", path).isOne();
          told.assertThat(visit.page().locator("main").count()).as("main of %s", path).isOne();
          told.assertThat(visit.page().evaluate(UNORDERED)).as("order of %s", path).isNull();
          told.assertThat(visit.page().evaluate(UNCOUNTED)).as("rows of %s", path).isNull();
          told.assertThat(visit.page().evaluate(FOCUS_IS_SEEN)).as("focus at %s", path).isNull();
          visit.page().emulateMedia(chosen(ForcedColors.ACTIVE, ReducedMotion.REDUCE));
          told.check(() -> visit.showsItsColours());
          told.assertThat(visit.page().evaluate(FOCUS_IS_SEEN))
              .as("focus at %s in chosen colours", path)
              .isNull();
          told.assertThat(visit.page().evaluate(MOVES)).as("motion at %s", path).isNull();
          visit.page().emulateMedia(chosen(ForcedColors.NONE, ReducedMotion.NO_PREFERENCE));
        });
  }

  private static Page.EmulateMediaOptions chosen(ForcedColors colours, ReducedMotion motion) {
    return new Page.EmulateMediaOptions().setForcedColors(colours).setReducedMotion(motion);
  }

  @Test
  void everythingFitsTheNarrowestScreen() {
    walk(
        Look.PHONE,
        options -> options.setViewportSize(NARROWEST, 640),
        (visit, path, told) -> {
          told.check(() -> visit.isAccessible());
          told.assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
              .as("width of %s", path)
              .isEqualTo(NARROWEST);
        });
  }

  private interface Looking {
    void at(Visit visit, String path, SoftAssertions told);
  }

  /** Every address that is declared, and some that are the same route and look different. */
  private static void walk(Look look, Consumer<NewContextOptions> as, Looking looking) {
    var told = new SoftAssertions();
    try (var visit = screens.stranger(look, as)) {
      for (var path : strangers()) {
        looking.at(visit.open(path).settled(), path, told);
      }
      visit.signIn(Screens.ADA, Screens.PASSWORD);
      for (var path : insiders()) {
        looking.at(visit.open(path).settled(), path, told);
      }
      visit.isQuiet();
    }
    told.assertAll();
  }

  private static List<String> strangers() {
    return List.of("/sign-in", "/set-up?token=example");
  }

  private static List<String> insiders() {
    var declared =
        ScreenRoutes.all().stream()
            .filter(path -> strangers().stream().noneMatch(one -> one.startsWith(path)))
            .map(EveryScreenTest::example);
    return Stream.concat(declared, MORE.stream()).distinct().toList();
  }

  private static String example(String route) {
    var known = examples.get(route);
    if (known != null) {
      return known;
    }
    var path =
        EXAMPLES.entrySet().stream()
            .reduce(
                route,
                (now, one) -> now.replace(one.getKey(), one.getValue()),
                (one, other) -> other);
    assertThat(path)
        .as("an example of each parameter of %s stands in this test", route)
        .doesNotContain("$");
    return path;
  }
}
