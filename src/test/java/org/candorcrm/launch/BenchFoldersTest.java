package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a benchmark are looked for where it was called, not where Candor lies. */
class BenchFoldersTest {

  /** A JDK that says where it was started. */
  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in -version) echo 'openjdk version "25.0.1"' >&2 ;; *) pwd ;; esac
      """;

  @TempDir private Path folder;
  private Path root;
  private Path caller;
  private Path jdk;

  @BeforeEach
  void builtBefore() throws IOException {
    root = Files.createDirectories(folder.resolve("candor"));
    caller = Files.createDirectories(folder.resolve("caller")).toRealPath();
    jdk = folder.resolve("jdk");
    for (var program : List.of("java", "javac")) {
      var file = Files.createDirectories(jdk.resolve("bin")).resolve(program);
      Files.writeString(file, JAVA);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.copy(Path.of("candor"), root.resolve("candor"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    for (var sources :
        List.of("src/main/java", "src/main/resources", "src/bench", "src/test", "target")) {
      Files.createDirectories(root.resolve(sources));
    }
    Files.writeString(root.resolve("target/bench.libraries"), "none.jar");
    Files.writeString(root.resolve("target/bench.classes"), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forecast --set in.csv --period 12 --horizon 18 --out out.csv",
        "forecast-score --forecast out.csv --truth truth.csv",
        "surprise --set in.csv --out out.csv",
        "changes --set in.csv --out out.csv",
        "learn --train a.csv --test b.csv --target y --out out.csv",
        "questions --work data"
      })
  void relativeFilesAreThoseOfTheCaller(String words) throws IOException, InterruptedException {
    assertThat(startedIn(words)).isEqualTo(caller);
  }

  @Test
  void withoutFilesItRunsWhereTheSharedSeriesLieBesideCandor()
      throws IOException, InterruptedException {
    assertThat(startedIn("forecast")).isEqualTo(root.toRealPath());
  }

  private Path startedIn(String words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(root.resolve("candor").toString(), "bench"));
    command.addAll(List.of(words.split(" ")));
    var builder = new ProcessBuilder(command).directory(caller.toFile());
    builder.environment().put("CANDOR_JAVA_HOME", jdk.toString());
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).isZero();
    return Path.of(said);
  }
}
