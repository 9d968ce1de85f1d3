package org.candorcrm.records.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Resettling;
import org.candorcrm.access.Sources;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.Archives;
import org.candorcrm.records.schema.Rebuilding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** See {@link Archives}: tables as they are, so that what nobody thought of comes along too. */
@Component
class Archiving implements Archives {

  private static final List<String> MODEL =
      List.of("schema_versions", "record_types", "record_fields");

  private final WritingArchive writing;
  private final Catalog catalog;
  private final Rebuilding rebuilding;
  private final Resettling resettling;
  private final Workspaces workspaces;
  private final Database database;
  private final Audit audit;
  private final JsonMapper json;
  private final TransactionTemplate oneMoment;
  private final TransactionTemplate allOrNothing;

  Archiving(
      WritingArchive writing,
      Catalog catalog,
      Rebuilding rebuilding,
      Resettling resettling,
      Workspaces workspaces,
      Database database,
      Audit audit,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.writing = writing;
    this.catalog = catalog;
    this.rebuilding = rebuilding;
    this.resettling = resettling;
    this.workspaces = workspaces;
    this.database = database;
    this.audit = audit;
    this.json = json;
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneMoment.setReadOnly(true);
    this.allOrNothing = new TransactionTemplate(transactions);
  }

  @Override
  public Summary write(Path out) throws IOException {
    var records = Set.copyOf(rebuilding.recordTables());
    Manifest manifest;
    try (var archive = ArchiveOut.open(out)) {
      manifest = Objects.requireNonNull(oneMoment.execute(status -> written(archive, records)));
    } catch (RuntimeException e) {
      forgetHalf(out, e);
      throw e;
    }
    var summary = summary(manifest);
    audit.recordBy(
        "console", "workspace_exported", manifest.workspace(), Map.of("rows", summary.rows()));
    return summary;
  }

  private Manifest written(ArchiveOut archive, Set<String> records) {
    try {
      return writing.write(archive, records);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Half a file must not look like a whole one; what was there before is not ours. */
  private static void forgetHalf(Path out, RuntimeException failure) throws IOException {
    boolean ours = !(failure instanceof Problem);
    if (ours && Files.isRegularFile(out)) {
      Files.delete(out);
    }
  }

  private static Summary summary(Manifest manifest) {
    return new Summary(manifest.tables().size(), manifest.recordRows(), manifest.rows());
  }

  @Override
  public boolean recognises(Path path) {
    return ArchiveIn.recognises(path, json);
  }

  @Override
  public Summary takeBack(Path path) throws IOException {
    try (var archive = ArchiveIn.open(path)) {
      var manifest = archive.manifest(json);
      var loading = new LoadingArchive(archive, manifest, catalog, database);
      loading.check();
      allOrNothing.executeWithoutResult(status -> take(manifest, loading));
      workspaces.prepare(CurrentWorkspace.get());
      rebuilding.forget();
      return summary(manifest);
    }
  }

  private void take(Manifest manifest, LoadingArchive loading) {
    database
        .sql("select set_config('statement_timeout', '0', true)")
        .query((row, number) -> number)
        .list();
    refuseUsed();
    resettling.remember();
    rebuilding.rebuild(
        old -> {
          empty(old);
          loading.load(MODEL);
        },
        () -> {
          refuseUnknown(loading);
          var rest = new HashSet<>(loading.tables());
          MODEL.forEach(rest::remove);
          loading.load(rest);
          draw(manifest.sequences());
        });
    resettling.settle();
    audit.recordBy(
        "console", "workspace_imported", manifest.workspace(), Map.of("rows", manifest.rows()));
  }

  /** The records that every workspace begins with do not count. */
  private void refuseUsed() {
    boolean used =
        database
            .sql(
                """
                select exists (select 1 from {ws}.changes
                    where source <> ? or actor is not null or version > 1)
                  or exists (select 1 from {ws}.imports)
                  or exists (select 1 from {ws}.departments)
                  or exists (select 1 from {ws}.teams)
                """)
            .param(Sources.CANDOR)
            .query(Boolean.class)
            .single();
    if (used) {
      throw Problem.of(Problem.Status.CONFLICT, "workspace_not_empty")
          .with("workspace", CurrentWorkspace.get().name());
    }
  }

  /** Everything but the record tables, which are made anew. */
  private void empty(Set<String> recordTables) {
    var names = catalog.tables().keySet().stream().filter(name -> !recordTables.contains(name));
    var tables = names.map("{ws}.\"%s\""::formatted).toList();
    database.sql("truncate " + String.join(", ", tables)).update();
  }

  private void refuseUnknown(LoadingArchive loading) {
    var unknown = new HashSet<>(loading.tables());
    unknown.removeAll(catalog.tables().keySet());
    if (!unknown.isEmpty()) {
      throw Problem.invalid("archive_newer").with("what", unknown.iterator().next());
    }
  }

  /** Numbers go on where they ended, and readers of the feed where they stood. */
  private void draw(Map<String, Long> sequences) {
    var here = catalog.sequences();
    sequences.forEach((name, value) -> {
      database
          .sql(
              """
              select setval(format('%I.%I', schemaname, sequencename)::regclass, ?)
                from pg_sequences where schemaname = '{ws}' and sequencename = ?
              """)
          .params(Math.max(value, here.getOrDefault(name, 1L)), name)
          .query((row, number) -> number)
          .list();
    });
    database
        .sql(
            """
            update {ws}.feed_watermark set candidate = null, candidate_xid = null,
              watermark = greatest(watermark, coalesce((select max(seq) from {ws}.changes), 0))
            """)
        .update();
  }
}
