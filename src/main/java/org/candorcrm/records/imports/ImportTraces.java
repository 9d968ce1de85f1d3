package org.candorcrm.records.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Redaction;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that imports refused and files that they came in. A refused row leads to no record, so it is
 * known by an e-mail address or a number of theirs, and goes as a whole; a name alone may be
 * another's, and is taken out of it, also where first and last name are two cells. The file of an
 * import that has ended goes as a whole, too: who stands in it cannot be told without reading it
 * all. One of an import that was not run yet goes if it names them.
 */
@Component
final class ImportTraces implements Traces {

  private static final Pattern UPLOAD = Pattern.compile("[0-9a-f-]{36}");

  private final Database database;
  private final JsonMapper json;
  private final Schemas schemas;

  ImportTraces(Database database, JsonMapper json, Schemas schemas) {
    this.database = database;
    this.json = json;
    this.schemas = schemas;
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    var names = subject.names();
    if (names == null || names.reach() == null) {
      return List.of();
    }
    return database
        .sql(
            """
            select i.name, i.plan ->> 'type' as type, r.row_number, r.cells::text as cells,
                   i.created_at
              from {ws}.import_refusals r join {ws}.imports i on i.id = r.import_id
             where r.cells::text ~* ? order by i.created_at, r.row_number
            """)
        .param(names.reach())
        .query((row, number) -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("file", row.getString("name"));
          values.put("row", row.getLong("row_number"));
          if (readsAll(viewer, row.getString("type"))) {
            values.put("cells", json.readTree(row.getString("cells")));
          }
          return new Trace("refused_rows", Moments.read(row, "created_at"), values);
        })
        .list();
  }

  /** Cells hold what records would. */
  private boolean readsAll(Viewer viewer, @Nullable String type) {
    return type != null
        && schemas
            .current()
            .type(type)
            .filter(one -> viewer.on(one.id()).hidden().isEmpty())
            .isPresent();
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var names = subject.names();
    if (names == null) {
      return List.of();
    }
    int rows = 0;
    if (names.reach() != null) {
      rows +=
          database
              .sql("delete from {ws}.import_refusals where cells::text ~* ? or problem::text ~* ?")
              .params(names.reach(), names.reach())
              .update();
      database
          .sql("delete from {ws}.import_late_relations where key ~* ?")
          .param(names.reach())
          .update();
    }
    var taken = new Redaction(database, names);
    rows += taken.in("{ws}.import_refusals", List.of(), List.of("cells", "problem"), "");
    int called = named(taken, names);
    var files = ended();
    var uploads = new WaitingFiles(database, new Planning(schemas.current(), json));
    var waiting = uploads.naming(names);
    uploads.forget(waiting);
    forgetAfterCommit(
        Stream.concat(
                files.stream().map(Ended::file), waiting.stream().map(WaitingFiles.Waiting::file))
            .toList());
    return List.of(
        new Gone("refused_rows", rows),
        new Gone("import_names", called),
        new Gone(
            "waiting_uploads",
            waiting.size(),
            waiting.stream().map(WaitingFiles.Waiting::name).distinct().toList()),
        new Gone("uploads", files.size(), files.stream().map(Ended::name).distinct().toList()));
  }

  /** A file is called as somebody called it, and so is the source that it came from. */
  private int named(Redaction taken, Subject.Names names) {
    database
        .sql(
            """
            update {ws}.sources set name = :mark || ' ' || id, reference = :mark || ' ' || id
             where kind = 'import' and (concat_ws(' ', name, reference) ~* :text
               or concat_ws(' ', name, reference) ~* :both)
            """)
        .param("text", names.inText())
        .param("both", names.both())
        .param("mark", names.mark())
        .update();
    // The audit log is only added to, but for this: it tells that a file came, not its name.
    database
        .sql(
            """
            update {ws}.audit_log a set subject = ? from {ws}.imports i
             where a.action = 'import_run' and a.details ->> 'import' = i.id::text
               and (i.name ~* ? or i.name ~* ?)
            """)
        .params(names.mark(), names.inText(), names.both())
        .update();
    return taken.in("{ws}.imports", List.of("name"), List.of("form"), "");
  }

  /** A file that is still here of an import that does not need it any more. */
  private record Ended(String name, Path file) {}

  private List<Ended> ended() {
    return database
        .sql(
            """
            select i.name, i.file from {ws}.imports i where i.status in ('done', 'failed')
             order by i.created_at desc
            """)
        .query((row, number) -> new Ended(row.getString("name"), Path.of(row.getString("file"))))
        .list()
        .stream()
        .filter(one -> uploaded(one.file))
        .filter(one -> Files.exists(one.file))
        .toList();
  }

  /** What somebody imports from the console lies where they keep it, and is theirs. */
  static boolean uploaded(Path file) {
    var folder = file.getParent();
    return folder != null
        && folder.endsWith("uploads")
        && UPLOAD.matcher(file.getFileName().toString()).matches();
  }

  private static void forgetAfterCommit(List<Path> files) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            files.forEach(ImportTraces::forget);
          }
        });
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
