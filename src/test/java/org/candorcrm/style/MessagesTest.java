package org.candorcrm.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorcrm.platform.Messages;
import org.junit.jupiter.api.Test;

/** The message catalogue is whole: every coded problem has its sentences, in English and German. */
class MessagesTest {

  private static final Pattern CODE =
      Pattern.compile(
          "(?:Problem\\.(?:invalid|notFound|forbidden)\\(\\s*|Problem\\s*\\.of\\(\\s*[\\w.]+,\\s*)"
              + "\"([a-z0-9_]+)\"");

  @Test
  void everyProblemCodeHasATitleAndAdviceInEveryLanguage() throws IOException {
    var missing = new TreeSet<String>();
    for (var language : new String[] {"", "_de"}) {
      var texts = catalogue(language);
      codes()
          .flatMap(code -> Stream.of("problem." + code + ".title", "problem." + code + ".advice"))
          .filter(key -> !texts.containsKey(key))
          .forEach(key -> missing.add(key + language));
    }
    assertThat(missing).as("texts that the catalogue lacks").isEmpty();
  }

  @Test
  void eachKeyStandsInOneFile() {
    for (var language : new String[] {"(?!.*_de)", ".*_de"}) {
      var keys =
          SourceTree.files("src/main/resources/messages", ".properties").stream()
              .filter(file -> file.getFileName().toString().matches(language + ".*"))
              .flatMap(file -> SourceTree.text(file).lines())
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(catalogue("_de").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(catalogue("").stringPropertyNames());
  }

  @Test
  void germanReadersAreAddressedInOneWay() throws IOException {
    var familiar =
        Pattern.compile("(?iu)\\b(du|dir|dich|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)\\b");
    var texts = catalogue("_de");
    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> familiar.matcher(texts.getProperty(key)).find())
        .isEmpty();
  }

  @Test
  void everyFileOfTheCatalogueIsLookedIn() throws IOException {
    assertThat(catalogue("").stringPropertyNames())
        .filteredOn(key -> Messages.find(key, Locale.ENGLISH, Map.of()) == null)
        .isEmpty();
  }

  private static Stream<String> codes() {
    return SourceTree.files("src/main/java", ".java").stream()
        .map(SourceTree::text)
        .flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
        .distinct();
  }

  private static Properties catalogue(String language) throws IOException {
    var all = new Properties();
    for (Path file : SourceTree.files("src/main/resources/messages", ".properties")) {
      boolean translated = file.toString().endsWith("_de.properties");
      if (translated == language.equals("_de")) {
        all.load(new StringReader(SourceTree.text(file)));
      }
    }
    return all;
  }
}
