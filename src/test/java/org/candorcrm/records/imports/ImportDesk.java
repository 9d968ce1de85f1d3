package org.candorcrm.records.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;

/** Files given to a running Candor, by the console and by an administrator over HTTP. */
final class ImportDesk implements AutoCloseable {

  final RunningCandor candor = RunningCandor.web();
  final Browser ada;
  final UUID adasId;
  private final Path folder;

  ImportDesk(Path folder) {
    this.folder = folder;
    this.adasId =
        candor.inWorkspace(() ->
            candor.bean(Users.class).create("ada@import.example", null, null, "administrator"));
    this.ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(
                () -> candor.bean(ApiKeys.class).create("ada@import.example", "test")));
  }

  Viewer console() {
    return candor.inWorkspace(() -> candor.bean(Viewers.class).candor());
  }

  Viewer ada() {
    return candor.inWorkspace(() -> candor.bean(Viewers.class).of(adasId));
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Imports.Proposal propose(
      Viewer viewer,
      Path file,
      String type,
      ImportMode mode,
      @Nullable String key,
      @Nullable Map<?, ?> mapping) {
    var name = String.valueOf(file.getFileName());
    return candor.inWorkspace(() ->
        candor
            .bean(Imports.class)
            .propose(
                viewer, new Imports.Request(file, name, type, mode, key, "test " + name, mapping)));
  }

  Imports.Proposal propose(Path file, String type, @Nullable Map<?, ?> mapping) {
    return propose(console(), file, type, ImportMode.CREATE, null, mapping);
  }

  ImportProgress run(Viewer viewer, Imports.Proposal proposal, Consumer<ImportProgress> heard) {
    return candor.inWorkspace(() -> candor.bean(Imports.class).run(viewer, proposal.id(), heard));
  }

  ImportProgress run(Imports.Proposal proposal) {
    return run(console(), proposal, now -> {});
  }

  ImportProgress imported(String name, String type, @Nullable Map<?, ?> mapping, String text) {
    return run(propose(file(name, text), type, mapping));
  }

  ImportProgress imported(String name, String type, ImportMode mode, String key, String text) {
    return run(propose(console(), file(name, text), type, mode, key, null));
  }

  String refused(ImportProgress done) {
    var out = new ByteArrayOutputStream();
    candor.inWorkspace(() -> {
      candor.bean(Imports.class).refused(console(), done.id(), out, Locale.ENGLISH);
      return null;
    });
    return out.toString(StandardCharsets.UTF_8);
  }

  <T> T value(Class<T> type, String sql, @Nullable Object... params) {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(sql)
            .params(java.util.Arrays.asList(params))
            .query(type)
            .single());
  }

  @Override
  public void close() {
    candor.close();
  }
}
