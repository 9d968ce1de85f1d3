package org.candorcrm.records.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Subject;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Tables;

/**
 * Files that were uploaded for imports which nobody has run yet. What they hold is shown as it
 * came, so each is read to the end: one that names who is erased goes as a whole, with its plan.
 */
record WaitingFiles(Database database) {

  /** One of them. */
  record Waiting(UUID id, String name, Path file) {}

  /** Those that name somebody, or that cannot be read. */
  List<Waiting> naming(Subject.Names names) {
    var named = java(names.inJson());
    var both = java(names.both());
    return database
        .sql("select id, name, file from {ws}.imports where status = 'planned' order by created_at")
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Path.of(row.getString("file"))))
        .list()
        .stream()
        .filter(one -> ImportTraces.uploaded(one.file) && Files.exists(one.file))
        .filter(one -> holds(one, named, both))
        .toList();
  }

  void forget(List<Waiting> files) {
    database
        .sql("delete from {ws}.imports where id = any(?) and status = 'planned'")
        .param(files.stream().map(Waiting::id).toArray(UUID[]::new))
        .update();
  }

  private static boolean holds(Waiting one, Pattern named, Pattern both) {
    try (var table = Tables.open(one.file, one.name, Hints.NONE)) {
      var raw = new RawRows(table.guess());
      for (var row : table) {
        var text = raw.json(row);
        if (named.matcher(text).find() || both.matcher(text).find()) {
          return true;
        }
      }
      return false;
    } catch (Problem unreadable) {
      return true;
    }
  }

  /** The database writes classes of characters in its own way. */
  private static Pattern java(String pattern) {
    return Pattern.compile(
        pattern.replace("[[:alnum:]]", "\\p{Alnum}"),
        Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS
            | Pattern.DOTALL);
  }
}
