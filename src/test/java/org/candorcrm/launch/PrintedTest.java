package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Candor prints under a locale that knows no umlauts. */
class PrintedTest {

  private static final Path REAL = Path.of(System.getProperty("java.home"), "bin", "java");

  /** A JDK that runs another program with the options that it is given. */
  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in -version) echo 'openjdk version "25.0.1"' >&2; exit ;; esac
      options=
      while [ "$1" != -jar ]; do options="$options $1"; shift; done
      exec "%s" $options "%s"
      """;

  private static final String PROGRAM =
      "void main() { System.out.println(\"B\\u00e4umer\"); System.err.println(\"B\\u00e4umer\"); }";

  @TempDir private Path folder;

  @Test
  void isReadableUnderAnyLocale() throws IOException, InterruptedException {
    var program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    for (var name : List.of("java", "javac")) {
      var file = Files.createDirectories(folder.resolve("jdk/bin")).resolve(name);
      Files.writeString(file, JAVA.formatted(REAL, program));
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    var candor = folder.resolve("candor");
    Files.copy(Path.of("candor"), candor, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectories(folder.resolve("web"));
    Files.createDirectories(folder.resolve("target/app"));
    Files.writeString(folder.resolve("target/app/candor.aot"), "");

    var builder = new ProcessBuilder(candor.toString(), "run").redirectErrorStream(true);
    builder.environment().put("CANDOR_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("LC_ALL", "POSIX");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(said).isEqualTo("Bäumer\nBäumer\n");
  }
}
