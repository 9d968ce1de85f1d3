package org.candorcrm.records.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.springframework.dao.DataIntegrityViolationException;

/** Reads the tables of one archive into the current workspace, in the caller's transaction. */
final class LoadingArchive {

  private static final int ROWS_AT_ONCE = 2_000;
  private static final int CHARACTERS_AT_ONCE = 4_000_000;

  private final ArchiveIn archive;
  private final Map<String, Manifest.Part> parts = new LinkedHashMap<>();
  private final Catalog catalog;
  private final Database database;

  LoadingArchive(ArchiveIn archive, Manifest manifest, Catalog catalog, Database database) {
    this.archive = archive;
    this.catalog = catalog;
    this.database = database;
    manifest.tables().forEach(part -> parts.put(part.name(), part));
  }

  /** Reads everything once, before anything is written. */
  void check() {
    parts.values().forEach(part -> lines(part, line -> {}));
  }

  void load(Collection<String> tables) {
    var here = catalog.tables();
    for (var name : here.keySet()) {
      var part = parts.get(name);
      if (part != null && tables.contains(name)) {
        load(part, here.getOrDefault(name, List.of()));
      }
    }
  }

  /** The tables that the archive has; each must be one of those here. */
  Set<String> tables() {
    return parts.keySet();
  }

  private void load(Manifest.Part part, List<String> columnsHere) {
    var unknown = part.columns().stream().filter(c -> !columnsHere.contains(c)).findFirst();
    if (unknown.isPresent()) {
      throw Problem.invalid("archive_newer").with("what", part.name() + "." + unknown.get());
    }
    var columns = WritingArchive.quoted(part.columns());
    var sql =
        """
        insert into {ws}."%1$s" (%2$s) overriding system value
        select %2$s from json_populate_recordset(null::{ws}."%1$s", ?::json)
        """
            .formatted(part.name(), columns);
    var batch = new StringBuilder();
    int[] rows = new int[1];
    lines(
        part,
        line -> {
          batch.append(batch.isEmpty() ? '[' : ',').append(line);
          if (++rows[0] == ROWS_AT_ONCE || batch.length() > CHARACTERS_AT_ONCE) {
            insert(sql, batch, part);
            rows[0] = 0;
          }
        });
    insert(sql, batch, part);
  }

  private void insert(String sql, StringBuilder batch, Manifest.Part part) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      database.sql(sql).param(batch.append(']').toString()).update();
    } catch (DataIntegrityViolationException refused) {
      throw damaged(part);
    }
    batch.setLength(0);
  }

  private interface Lines {
    void take(String line);
  }

  private void lines(Manifest.Part part, Lines lines) {
    var digest = WritingArchive.sha256();
    long count = 0;
    try (var in = new DigestInputStream(archive.file(part.file()), digest);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.take(line);
        count++;
      }
    } catch (java.io.FileNotFoundException | java.util.zip.ZipException missing) {
      throw damaged(part);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (count != part.rows() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
      throw damaged(part);
    }
  }

  private static Problem damaged(Manifest.Part part) {
    return Problem.invalid("archive_damaged").with("file", part.file());
  }
}
