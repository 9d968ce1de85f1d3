package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is written into the audit log can be read by people. */
class ActWordsTest {

  private static final Pattern ACT =
      Pattern.compile("audit\\s*\\.record\\(\\s*[\\w.()]+,\\s*\"([a-z_]+)\"");

  @Test
  void everyActIsSaidInWords() throws IOException {
    var words = Files.readString(Path.of("web/src/lib/messages/audit/en.ts"));
    var unsaid = new TreeSet<String>();
    int acts = 0;
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var act = ACT.matcher(Files.readString(file));
        while (act.find()) {
          acts++;
          if (!words.contains("'people.did." + act.group(1) + "'")) {
            unsaid.add(act.group(1));
          }
        }
      }
    }
    assertThat(acts).isGreaterThan(40);
    assertThat(unsaid).as("acts without words, because people read the log").isEmpty();
  }
}
