package org.candorcrm.records.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Subject;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Tables;

/**
 * Files that were uploaded for imports which nobody has run yet. What they hold is shown as it
 * came, so each is read to the end, every sheet of it: one that names who is erased goes as a
 * whole, with its plan.
 */
record WaitingFiles(Database database, Planning planning) {

  /** One of them. */
  record Waiting(UUID id, String name, Path file, String plan) {}

  /** Those that name somebody, or that cannot be read. */
  List<Waiting> naming(Subject.Names names) {
    var naming = new NamingRows(names);
    return database
        .sql(
            """
            select id, name, file, plan::text as plan from {ws}.imports
             where status = 'planned' order by created_at
            """)
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Path.of(row.getString("file")),
                row.getString("plan")))
        .list()
        .stream()
        .filter(one -> ImportTraces.uploaded(one.file) && Files.exists(one.file))
        .filter(one -> holds(one, naming))
        .toList();
  }

  void forget(List<Waiting> files) {
    database
        .sql("delete from {ws}.imports where id = any(?) and status = 'planned'")
        .param(files.stream().map(Waiting::id).toArray(UUID[]::new))
        .update();
  }

  /** Read as its import would, but for the first row, which may be somebody and no header. */
  private boolean holds(Waiting one, NamingRows naming) {
    try {
      var hints = planning.read(one.plan).file().hints().withHeader(false);
      try (var table = Tables.open(one.file, one.name, hints)) {
        var guess = table.guess();
        return naming.in(table)
            || guess.sheets().stream()
                .filter(sheet -> !sheet.equals(guess.sheet()))
                .anyMatch(sheet -> onSheet(one, hints.withSheet(sheet), naming));
      }
    } catch (Problem unreadable) {
      return true;
    }
  }

  private static boolean onSheet(Waiting one, Hints hints, NamingRows naming) {
    try (var table = Tables.open(one.file, one.name, hints)) {
      return naming.in(table);
    } catch (Problem problem) {
      return !problem.code().equals("file_without_rows");
    }
  }
}
