package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candorcrm.platform.postgres.EmbeddedPostgresTest.ask;
import static org.candorcrm.platform.postgres.EmbeddedPostgresTest.execute;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir static Path homes;

  private static EmbeddedPostgres postgres;

  @TempDir Path folder;

  private Path file;
  private Path copy;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.open(homes.resolve("home"));
    execute(postgres, "create table numbers (id bigint primary key, word text)");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void choose() {
    file = folder.resolve("saved.tar.gz");
    copy = folder.resolve("copy");
  }

  @Test
  void savesWhatWasWrittenBeforeItEvenWhileOthersWrite() throws Exception {
    var written = new AtomicLong();
    var enough = new AtomicBoolean();
    Thread writer = Thread.ofVirtual().start(() -> write(written, enough));
    while (written.get() < 200) {
      Thread.onSpinWait();
    }
    long before = written.get();
    Backup.write(postgres, file);
    enough.set(true);
    writer.join();

    Restore.read(file, copy);
    try (var restored = EmbeddedPostgres.open(copy)) {
      assertThat(Long.parseLong(ask(restored, "select max(id) from numbers")))
          .isBetween(before, written.get());
      assertThat(ask(restored, "select count(*) = max(id) from numbers")).isEqualTo("t");
    }
    assertThat(ask(postgres, "select count(*) from pg_replication_slots")).isEqualTo("0");
  }

  @Test
  void savesTheOtherFilesOfTheHomeAndNotesTheRestore() throws Exception {
    Files.writeString(Files.createDirectories(homes.resolve("home/files")).resolve("a"), "logo");
    execute(postgres, "create schema control");
    execute(postgres, "create table control.installations as select null::timestamptz restored_at");
    Backup.write(postgres, file);
    assertThat(Restore.read(file, copy)).contains(homes.resolve("home").toAbsolutePath());
    assertThat(copy.resolve("files/a")).hasContent("logo");
    assertThat(copy.resolve("origin.txt")).doesNotExist();
    try (var restored = EmbeddedPostgres.open(copy)) {
      assertThat(ask(restored, "select restored_at is not null from control.installations"))
          .isEqualTo("t");
    }
  }

  @Test
  void refusesADamagedFile() throws Exception {
    Backup.write(postgres, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 8;
    Files.write(file, bytes);
    assertRefused("damaged");
  }

  @Test
  void refusesAFileThatWasCutOff() throws Exception {
    Backup.write(postgres, file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused("damaged");
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    Files.writeString(file, "name,email\n");
    assertRefused("no backup");
  }

  @Test
  void neverOverwritesAHomeOrAFile() throws Exception {
    Backup.write(postgres, file);
    assertThatThrownBy(() -> Backup.write(postgres, file))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.writeString(Files.createDirectories(copy).resolve("precious"), "x");
    assertThatThrownBy(() -> Restore.read(file, copy))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("not empty");
    assertThat(copy.resolve("precious")).hasContent("x");
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> Restore.read(file, copy))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(why);
    assertThat(copy).doesNotExist();
    assertThat(folder.resolve("copy.unfinished")).doesNotExist();
  }

  private static void write(AtomicLong written, AtomicBoolean enough) {
    try (var connection = postgres.login().connect();
        var insert =
            connection.prepareStatement("insert into numbers values (?, repeat('x', 2000))")) {
      while (!enough.get()) {
        insert.setLong(1, written.get() + 1);
        insert.executeUpdate();
        written.incrementAndGet();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
