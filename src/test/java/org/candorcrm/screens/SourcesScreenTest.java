package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where values come from, and who looks after that. */
class SourcesScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @ParameterizedTest
  @EnumSource
  void everySourceIsListed(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/settings/sources").sees("Candor itself").settled();
      visit.isAccessible().picture("sources");
      assertThat(visit.page().url()).endsWith("/sources");
      visit.isQuiet();
    }
  }

  @Test
  void howOftenASourceSpeaksIsSaidByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources").sees("Candor itself");
      visit.button("Change Candor").focus();
      visit.press("Enter");
      visit.page().getByLabel("Days between two messages, at most").fill("3650");
      visit.press("Enter");
      visit.sees("every 3,650 days").isAccessible().isQuiet();
    }
  }
}
