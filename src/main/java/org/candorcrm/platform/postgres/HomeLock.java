package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses a home. Each process holds a shared lock as long as it uses the server; the kernel frees
 * it however the process ends, so that nobody has to be asked.
 */
final class HomeLock implements AutoCloseable {

  /** Something to do that may fail with a file. */
  interface Turn<T> {
    T take() throws IOException;
  }

  private final Path folder;
  private final FileChannel users;
  private FileLock mine;

  private HomeLock(Path folder, FileChannel users, FileLock mine) {
    this.folder = folder;
    this.users = users;
    this.mine = mine;
  }

  /** Joins the users of {@code folder}; call it inside {@link #inTurn}. */
  static HomeLock join(Path folder) throws IOException {
    FileChannel users = channel(folder.resolve("users.lock"));
    try {
      return new HomeLock(folder, users, users.lock(0, 1, true));
    } catch (OverlappingFileLockException twice) {
      users.close();
      throw new PostgresUnavailable("This process already uses the database in " + folder, twice);
    }
  }

  /** One process at a time starts or stops the server of {@code folder}. */
  static <T> T inTurn(Path folder, Turn<T> turn) throws IOException {
    try (FileChannel door = channel(folder.resolve("start.lock"));
        FileLock lock = door.lock()) {
      if (!lock.isValid()) {
        throw new IOException("The lock in " + folder + " was lost");
      }
      return turn.take();
    }
  }

  /** Whether no other process uses the server now; call it inside {@link #inTurn}. */
  boolean alone() throws IOException {
    mine.release();
    try (FileLock all = users.tryLock(0, 1, false)) {
      return all != null;
    } finally {
      mine = users.lock(0, 1, true);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      users.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
