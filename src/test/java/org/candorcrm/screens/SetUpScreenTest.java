package org.candorcrm.screens;

import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.Test;

/** From the address on the console to a first screen. */
class SetUpScreenTest {

  @Test
  void theFirstAdministratorComesByTheAddressOfTheConsole() {
    var console = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    Screens screens;
    try {
      screens = Screens.untouched();
    } finally {
      System.setOut(before);
    }
    var printed = console.toString(StandardCharsets.UTF_8);
    var address = Pattern.compile("/\\?token=\\S+").matcher(printed);
    if (!address.find()) {
      throw new AssertionError("no address in: " + printed);
    }
    try (screens;
        var visit = screens.stranger(Look.LIGHT)) {
      visit.open(address.group()).sees("Set up Candor").isAccessible().picture("set-up");
      visit.page().locator("input[name=name]").fill("Grace Hopper");
      visit.page().locator("input[name=email]").fill("grace@company.example");
      visit.page().locator("input[name=password]").fill("short");
      visit.press("Enter");
      visit.page().locator("[aria-invalid=true]").waitFor();
      visit.page().locator("input[name=password]").fill(Screens.PASSWORD);
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Today").waitFor();
      visit.sees("Grace Hopper").isQuiet();
    }
  }
}
