package org.candorcrm.bench.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.candorcrm.identity.matching.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AnySetTest {

  private static final String ROWS =
      """
      Nr;Vorname;Nachname;geboren;Ort
      1;Jörg;Holmström;12.05.1970;Norrtal
      2;Joerg;Holmstrom;12.05.1970;Norrtal
      3;Anna;Petrovic;01.02.1984;Ashford
      """;

  @TempDir Path folder;

  @Test
  void readsWhateverEncodingAndSeparatorAFileHas() throws IOException {
    for (Charset encoding : new Charset[] {UTF_8, ISO_8859_1}) {
      assertThat(clusters(ROWS.getBytes(encoding))).containsExactly("0", "0", "2");
    }
    assertThat(clusters(("\uFEFF" + ROWS).getBytes(UTF_8))).containsExactly("0", "0", "2");
    assertThat(clusters(("\uFEFF" + ROWS).getBytes(UTF_16LE))).containsExactly("0", "0", "2");
    assertThat(clusters(ROWS.replace(';', '\t').getBytes(UTF_8))).containsExactly("0", "0", "2");
    assertThat(clusters(ROWS.replace("\n", "\r\n").getBytes(UTF_8))).containsExactly("0", "0", "2");
  }

  @Test
  void readsRolesHoweverTheyAreSpelt() {
    for (var json :
        new String[] {
          "{\"Vorname\": \"given name\"}",
          "{\"vorname\": \"Given_Name\"}",
          "{\"roles\": {\"VORNAME \": \"first-name\"}}",
          "{\"columns\": [{\"column\": \"vorname\", \"role\": \"givenName\"}]}",
          "{\"vorname\": {\"role\": \"given-name\"}, \"id\": \"ignore\"}"
        }) {
      assertThat(Roles.of(JsonMapper.builder().build().readTree(json)).of("Vorname"))
          .contains(Role.GIVEN_NAME);
    }
    assertThatThrownBy(() -> Roles.of(JsonMapper.builder().build().readTree("{\"a\": \"colour\"}")))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("colour");
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    var file = Files.writeString(folder.resolve("people.csv"), ROWS);
    assertThatThrownBy(() -> Sets.read(java.util.List.of(file), column -> Role.OTHER, "key"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("Nachname");
  }

  @Test
  void countsPairsAndClusters() {
    var figures = Figures.of(new int[] {0, 0, 0, 3, 3, 5}, new int[] {1, 1, 2, 3, 3, 4});
    assertThat(figures.precision()).isEqualTo(0.5);
    assertThat(figures.recall()).isEqualTo(1);
    assertThat(figures.clusterPrecision()).isEqualTo(0.5);
    assertThat(figures.clusterRecall()).isEqualTo(0.5);
  }

  private String[] clusters(byte[] rows) throws IOException {
    var file = Files.write(folder.resolve("people.csv"), rows);
    var roles =
        Files.writeString(
            folder.resolve("roles.json"),
            "{\"Vorname\": \"given name\", \"Nachname\": \"surname\", \"geboren\": \"birth date\", \"Ort\": \"city\"}");
    var out = folder.resolve("clusters.csv");
    FileRun.run(
        Options.of(
            Arrays.asList(
                "--set",
                file.toString(),
                "--roles",
                roles.toString(),
                "--id",
                "Nr",
                "--out",
                out.toString())));
    return Files.readAllLines(out).stream()
        .skip(1)
        .map(line -> line.split(",")[2])
        .toArray(String[]::new);
  }
}
