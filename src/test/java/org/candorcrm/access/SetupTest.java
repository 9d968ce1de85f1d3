package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

class SetupTest {

  private static final Map<String, String> ADA =
      Map.of("email", "ada@office.example", "name", "Ada", "password", Office.PASSWORD);

  @Test
  void theTokenOfTheConsoleMakesTheFirstAdministratorOnce() {
    var console = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(console, true));
    RunningCandor candor;
    try {
      candor = RunningCandor.web();
    } finally {
      System.setOut(out);
    }
    try (candor) {
      var token = token(console.toString());
      var browser = new Browser(candor);
      assertThat(browser.post("/api/setup", with(ADA, "token", "guess")).code())
          .isEqualTo("setup_refused");
      var weak = with(with(ADA, "token", token), "password", "password1234");
      assertThat(browser.post("/api/setup", weak).code()).isEqualTo("password_too_common");
      assertThat(browser.post("/api/setup", with(ADA, "token", token)).status()).isEqualTo(201);
      assertThat(
              browser
                  .post("/api/setup", with(with(ADA, "token", token), "email", "eve@x.example"))
                  .code())
          .isEqualTo("setup_refused");
      var ada = Browser.signedIn(candor, "ada@office.example", Office.PASSWORD);
      assertThat(ada.get("/api/me").body().path("capabilities").size())
          .isEqualTo(Capability.values().length);
    }
  }

  private static String token(String console) {
    var found = Pattern.compile("Set up Candor: http://\\S+/\\?token=(\\S+)").matcher(console);
    assertThat(found.find()).as(console).isTrue();
    return found.group(1);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    var more = new java.util.HashMap<>(map);
    more.put(key, value);
    return more;
  }
}
