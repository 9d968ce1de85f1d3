package org.candorcrm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the files of the web application travel. */
class ScreensServedTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.untouched();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void everyAddressOfAScreenAnswersThePageAndAsksAgainEachTime() {
    for (var path : new String[] {"/", "/companies", "/companies/some-id", "/settings/model"}) {
      var answer = new Browser(screens.candor()).get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.response().body()).as(path).contains("<div id=\"root\">");
      assertThat(answer.header("Cache-Control")).as(path).hasValue("no-cache");
      assertThat(answer.header("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'", "frame-ancestors 'none'");
    }
  }

  @Test
  void whatBelongsToTheApiNeverAnswersThePage() {
    for (var path : new String[] {"/api/nothing/at/all", "/assets/none.js", "/none.png", "/.env"}) {
      var answer = new Browser(screens.candor()).get(path);
      assertThat(answer.status()).as(path).isIn(401, 404);
      assertThat(answer.response().body()).as(path).doesNotContain("<html");
    }
  }

  @Test
  void filesWithAHashAreKeptForEverAndTravelCompressed() {
    var page = new Browser(screens.candor()).get("/").response().body();
    var script = Pattern.compile("/assets/[^\"]+\\.js").matcher(page);
    assertThat(script.find()).isTrue();
    for (var encoding : new String[] {"br", "gzip"}) {
      var answer =
          new Browser(screens.candor()).with("Accept-Encoding", encoding).get(script.group());
      assertThat(answer.header("Content-Encoding")).hasValue(encoding);
      assertThat(answer.header("Vary").orElse("")).contains("Accept-Encoding");
      assertThat(answer.header("Cache-Control").orElse(""))
          .contains("max-age=31536000", "immutable");
    }
  }
}
