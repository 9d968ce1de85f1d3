package org.candorcrm.access.me;

import java.util.Set;
import java.util.TreeSet;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes their screens.
 *
 * @param shortcuts whether single keys do things; off helps who speaks to the machine
 * @param defaultPage where they begin, a path of the web application; null for its own choice
 * @param work what they do all day; null while they have not said
 * @param arrangement widths, hours and clocks
 */
record Screen(
    String theme,
    String density,
    boolean shortcuts,
    @Nullable String defaultPage,
    @Nullable String work,
    Arrangement arrangement) {

  private static final Set<String> THEMES = Set.of("system", "light", "dark");
  private static final Set<String> DENSITIES = Set.of("comfortable", "compact", "airy");
  private static final Set<String> WORKS =
      Set.of("selling", "leading_sales", "marketing", "support", "operations", "integration");
  private static final int LONGEST_PAGE = 500;

  static final Screen USUAL =
      new Screen("system", "comfortable", true, null, null, Arrangement.NONE);

  /**
   * @throws Problem {@code body_field_invalid}; a page that would lead to another site is none
   */
  Screen {
    if (!THEMES.contains(theme)) {
      throw wrong("theme", "system, light or dark");
    }
    if (!DENSITIES.contains(density)) {
      throw wrong("density", "comfortable, compact or airy");
    }
    if (work != null && !WORKS.contains(work)) {
      throw wrong("work", String.join(", ", new TreeSet<>(WORKS)));
    }
    boolean page =
        defaultPage == null
            || (defaultPage.length() <= LONGEST_PAGE && defaultPage.matches("/([^/\\\\\\s].*)?"));
    if (!page) {
      throw wrong("default_page", "path that begins with one slash");
    }
  }

  private static Problem wrong(String field, String expected) {
    return Problem.invalid("body_field_invalid").field(field).with("expected", expected);
  }
}
