package org.candorcrm.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What documents say of the code is still there. */
class DocumentsTest {

  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)`");

  /** Words of Java and its libraries that documents quote. */
  private static final Set<String> FOREIGN = Set.of("ScopedValue", "Location", "Authorization");

  @Test
  void everyClassThatTheDocumentsNameExists() {
    var known =
        SourceTree.files("src", ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    var unknown = new TreeSet<String>();
    for (var document : documents()) {
      var names = CLASS.matcher(SourceTree.text(document));
      while (names.find()) {
        if (!known.contains(names.group(1)) && !FOREIGN.contains(names.group(1))) {
          unknown.add(SourceTree.name(document) + ": " + names.group(1));
        }
      }
    }
    assertThat(unknown).as("classes that are not there").isEmpty();
  }

  private static List<Path> documents() {
    var all = new ArrayList<Path>(SourceTree.files("docs/decisions", ".md"));
    for (var name :
        List.of(
            "ARCHITECTURE.md",
            "docs/promises.md",
            "docs/demo-company.md",
            "docs/guide/README.md")) {
      all.add(SourceTree.ROOT.resolve(name));
    }
    return all;
  }
}
