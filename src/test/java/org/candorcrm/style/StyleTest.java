package org.candorcrm.style;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person would have to remember, the build enforces: see STYLE.md. */
class StyleTest {

  private static final int LONGEST_FILE = 300;
  private static final Pattern GREEDY_SQL =
      Pattern.compile("(?i)\\bselect\\s+([a-z]+\\.)?\\*\\s|\\boffset\\s+[?:$0-9]");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.candorcrm");

  @Test
  void namesSayWhatUsersSay() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Processor|Handler|Base|Data|Info|DTO)")
        .orShould()
        .haveNameMatching(".*\\.Abstract[A-Z].*")
        .because("these endings hide what a class is for")
        .check(MAIN);
  }

  @Test
  void controllersAndJobsAreRecognisedByTheirNames() {
    classes()
        .that()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .should()
        .haveSimpleNameEndingWith("Controller")
        .because("shells around a room are told apart from the room")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void noObjectRelationalMapperAndNoMocksComeIn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "lombok..", "org.mockito..")
        .because("SQL is written by hand or from the schema, and tests use a real database")
        .check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        SourceTree.files("src/main/java", ".java").stream()
            .map(Path::getParent)
            .distinct()
            .filter(StyleTest::lacksNullMark)
            .map(SourceTree::name)
            .toList();
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void oneScreenPerFileAndNeverMoreThanThreeHundredLines() {
    var tooLong =
        SourceTree.files("src", ".java").stream()
            .filter(file -> SourceTree.text(file).lines().count() > LONGEST_FILE)
            .map(SourceTree::name)
            .toList();
    assertThat(tooLong).as("files over %d lines", LONGEST_FILE).isEmpty();
  }

  @Test
  void sqlListsItsColumnsAndPagesByKey() {
    var greedy =
        SourceTree.files("src/main/java", ".java").stream()
            .filter(file -> GREEDY_SQL.matcher(SourceTree.text(file)).find())
            .map(SourceTree::name)
            .toList();
    assertThat(greedy).as("files with SELECT * or OFFSET").isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    var marks = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|assumeTrue\\(false");
    var left =
        SourceTree.files("src", ".java").stream()
            .filter(file -> !file.endsWith("StyleTest.java"))
            .filter(file -> marks.matcher(SourceTree.text(file)).find())
            .map(SourceTree::name)
            .toList();
    assertThat(left).isEmpty();
  }

  @Test
  void theDocumentsLinkOnlyToWhatExists() {
    var link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    var dead =
        documents().stream()
            .flatMap(file ->
                link.matcher(SourceTree.text(file))
                    .results()
                    .map(found -> found.group(1).strip())
                    .filter(target -> !Files.exists(file.resolveSibling(target)))
                    .map(target -> SourceTree.name(file) + " -> " + target))
            .toList();
    assertThat(dead).as("dead links").isEmpty();
  }

  private static List<Path> documents() {
    var all = new java.util.ArrayList<>(SourceTree.files("docs", ".md"));
    for (var name :
        List.of("README", "ARCHITECTURE", "STYLE", "CONTRIBUTING", "SECURITY", "CHANGELOG")) {
      var file = SourceTree.ROOT.resolve(name + ".md");
      if (Files.exists(file)) {
        all.add(file);
      }
    }
    return all;
  }

  private static boolean lacksNullMark(Path folder) {
    var info = folder.resolve("package-info.java");
    return !Files.exists(info) || !SourceTree.text(info).contains("@NullMarked");
  }
}
