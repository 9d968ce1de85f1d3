package org.candorcrm.records.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes every table of a workspace, one row a line, and at last the manifest. */
@Component
final class WritingArchive {

  private static final int AT_ONCE = 500;

  private final Database database;
  private final Catalog catalog;
  private final JsonMapper json;
  private final Clock clock;

  WritingArchive(Database database, Catalog catalog, JsonMapper json, Clock clock) {
    this.database = database;
    this.catalog = catalog;
    this.json = json;
    this.clock = clock;
  }

  /** Needs a transaction around it that sees one moment. */
  Manifest write(ArchiveOut out, Set<String> recordTables) throws IOException {
    execute("select set_config('statement_timeout', '0', true)");
    execute("select set_config('timezone', 'UTC', true)");
    var parts = new ArrayList<Manifest.Part>();
    for (var table : catalog.tables().entrySet()) {
      var name = table.getKey();
      parts.add(part(out, name, table.getValue(), recordTables.contains(name)));
    }
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            Manifest.VERSION,
            CurrentWorkspace.get().name(),
            Moments.now(clock),
            catalog.schema(),
            parts,
            catalog.sequences());
    try (var file = out.file(Manifest.FILE)) {
      file.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }
    return manifest;
  }

  private Manifest.Part part(ArchiveOut out, String table, List<String> columns, boolean records)
      throws IOException {
    var name = "tables/" + table + ".jsonl";
    try (var file = out.file(name)) {
      var digest = sha256();
      var counted = new Counted(new DigestOutputStream(file, digest));
      rows(table, columns, counted);
      counted.flush();
      var sum = HexFormat.of().formatHex(digest.digest());
      return new Manifest.Part(table, name, records, columns, counted.rows, counted.bytes, sum);
    }
  }

  private void rows(String table, List<String> columns, Counted out) throws IOException {
    var key = catalog.key(table);
    var sql =
        "select row_to_json(r)::text from (select %s from {ws}.\"%s\"%s) r"
            .formatted(quoted(columns), table, key.isEmpty() ? "" : " order by " + quoted(key));
    var connection = DataSourceUtils.getConnection(database.source());
    try (var statement = connection.prepareStatement(Database.qualified(sql))) {
      statement.setFetchSize(AT_ONCE);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          out.line(rows.getString(1));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("reading " + table, failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, database.source());
    }
  }

  private void execute(String sql) {
    database.sql(sql).query((row, number) -> number).list();
  }

  static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static final class Counted {

    private final OutputStream out;
    private long rows;
    private long bytes;

    Counted(OutputStream out) {
      this.out = out;
    }

    void line(String text) throws IOException {
      var line = (text + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(line);
      rows++;
      bytes += line.length;
    }

    void flush() throws IOException {
      out.flush();
    }
  }
}
