package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a row was refused is read by people: it names choices as the screen does. */
class RefusalTest {

  private static final Pattern QUOTED = Pattern.compile("[“„]([^”“]+)[”“]");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatToDoAboutARowIsSaidWithTheWordsOfTheScreen(String language) throws IOException {
    var screen = Files.readString(Path.of("web/src/lib/messages/imports/" + language + ".ts"));
    for (var code : new String[] {"import_key_unknown", "import_key_twice"}) {
      var problem = Problem.invalid(code).with("key", "North Mill");
      var told = Refusal.sentence(problem, Locale.of(language));
      assertThat(told).contains("North Mill").doesNotContain("missing:", "upsert");
      assertThat(QUOTED.matcher(told).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allSatisfy(choice -> assertThat(screen).contains("'" + choice + "'"));
    }
  }
}
