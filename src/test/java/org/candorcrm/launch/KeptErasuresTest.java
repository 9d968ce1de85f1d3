package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptErasuresTest {

  @TempDir private Path folder;

  private Path home;
  private Path old;

  @BeforeEach
  void open() throws IOException {
    home = Files.createDirectory(folder.resolve("new"));
    old = Files.createDirectory(folder.resolve("old"));
  }

  private static void list(Path home, String... lines) throws IOException {
    Files.write(home.resolve("erasures.txt"), java.util.List.of(lines));
  }

  @Test
  void whoWasErasedAfterTheBackupIsKnownFromTheHomeThatItWasMadeOf() throws IOException {
    list(home, "w person 1");
    list(old, "w person 1", "w person 2");
    var carried = KeptErasures.carry(home, Optional.of(old), Optional.empty());
    assertThat(home.resolve("erasures.txt")).hasContent("w person 1\nw person 2");
    assertThat(carried.told()).contains(old.toString(), "2 records");
  }

  @Test
  void aListCanBeNamedOrTheHomeThatHoldsIt() throws IOException {
    list(old, "w person 3");
    var file = old.resolve("erasures.txt");
    KeptErasures.carry(home, Optional.empty(), Optional.of(file));
    assertThat(home.resolve("erasures.txt")).hasContent("w person 3");
    list(old, "w person 4");
    KeptErasures.carry(home, Optional.of(folder.resolve("gone")), Optional.of(old));
    assertThat(home.resolve("erasures.txt")).hasContent("w person 3\nw person 4");
  }

  @Test
  void itIsSaidWhereNoneWasFound() throws IOException {
    list(home, "w person 1");
    var gone = Optional.of(folder.resolve("gone"));
    assertThat(KeptErasures.carry(home, gone, Optional.empty()).told())
        .contains("No newer list of erasures", "--erasures");
    assertThat(KeptErasures.carry(home, Optional.of(home), Optional.empty()).told())
        .as("a home at its old place is no newer list")
        .contains("No newer list of erasures");
  }
}
