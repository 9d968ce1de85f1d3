package org.candorcrm.records.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Table;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The way of an import: look, plan, write chunk by chunk, settle late relations. */
@Component
final class Importing implements Imports {

  private static final int SHOWN = 20;
  private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private final Database database;
  private final Schemas schemas;
  private final Writes writes;
  private final Sources sources;
  private final Audit audit;
  private final ImportTable table;
  private final LateRelations lateRelations;
  private final ColleagueRows colleagues;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  Importing(
      Database database,
      Schemas schemas,
      Writes writes,
      Sources sources,
      Audit audit,
      ImportTable table,
      LateRelations lateRelations,
      ColleagueRows colleagues,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.schemas = schemas;
    this.writes = writes;
    this.sources = sources;
    this.audit = audit;
    this.table = table;
    this.lateRelations = lateRelations;
    this.colleagues = colleagues;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Proposal propose(Viewer viewer, Request request) {
    mayImport(viewer);
    try (var file = Tables.open(request.file(), request.name(), Hints.NONE)) {
      var plan = planning().plan(request, file.guess());
      var id = Ids.next();
      var proposal = proposal(viewer, id, plan, file);
      var name = request.source() == null ? request.name() : request.source();
      int source = sources.of(Sources.Kind.IMPORT, name, name, viewer.department());
      table.plan(id, request.name(), request.file().toAbsolutePath(), source, plan, viewer.user());
      return proposal;
    }
  }

  @Override
  public Proposal propose(Viewer viewer, UUID planned, Map<?, ?> mapping) {
    var kept = own(viewer, planned);
    try (var file = Tables.open(kept.file(), kept.name(), Hints.NONE)) {
      var plan = PlanJson.read(mapping, planning().read(kept.plan()));
      var proposal = proposal(viewer, planned, plan, file);
      table.replan(planned, plan);
      return proposal;
    }
  }

  private Proposal proposal(Viewer viewer, UUID id, ImportPlan plan, Table file) {
    var type = planning().type(plan);
    mayCreate(viewer, type, plan);
    var reading = new RowReading(type, plan, file.guess());
    if (plan.mode() != ImportMode.CREATE
        && !List.of("id", "external_id").contains(plan.keyField())) {
      new KnownRecords(type, plan.keyField(), new KeyQueries(database, viewer));
    }
    var shown = new ProposalJson(json);
    var first = new ArrayList<Row>();
    for (var row : file) {
      first.add(row);
      if (first.size() == SHOWN) {
        break;
      }
    }
    return new Proposal(
        id,
        ProposalJson.guess(file.guess()),
        PlanJson.show(plan),
        Planning.ignored(plan, file.guess()),
        first.stream().map(row -> shown.row(type, reading.read(row))).toList());
  }

  @Override
  public ImportProgress run(Viewer viewer, UUID planned, Consumer<ImportProgress> heard) {
    var kept = own(viewer, planned);
    table.begin(planned);
    audit.record(viewer, "import_run", kept.name(), Map.of("import", planned.toString()));
    try (var file = Tables.open(kept.file(), kept.name(), Hints.NONE)) {
      long rows = write(viewer.from(kept.source()), kept, file, heard);
      table.end(planned, "done", rows, null);
    } catch (Problem problem) {
      table.end(planned, "failed", 0, problem.code());
      throw problem;
    } catch (RuntimeException failure) {
      table.end(planned, "failed", 0, "internal_error");
      throw failure;
    }
    return table.progress(planned);
  }

  private long write(Viewer viewer, ImportRecord kept, Table file, Consumer<ImportProgress> heard) {
    var plan = planning().read(kept.plan());
    var type = planning().type(plan);
    mayCreate(viewer, type, plan);
    var reading = new RowReading(type, plan, file.guess());
    if (type.origin() == RecordType.Origin.FIXED) {
      return each(kept, file, heard, 1, chunk -> colleagues.write(viewer, type, reading, chunk));
    }
    var terms = WriteTerms.bulk(kept.id());
    var keys = new NaturalKeys(database, viewer);
    var relations =
        new Relations(
            schemas.current(),
            type,
            keys,
            writes,
            viewer,
            terms,
            FileKeys.of(kept, plan, type, leadsToItself(type, plan)));
    var queries = new KeyQueries(database, viewer);
    var writing = new ChunkWriting(type, plan, reading, relations, queries, writes, viewer, terms);
    long rows = each(kept, file, heard, atOnce(plan), writing::write);
    settleLate(viewer, kept, type);
    return rows;
  }

  private static boolean leadsToItself(RecordType type, ImportPlan plan) {
    return plan.columns().stream()
        .map(column -> Target.of(type, column.field()))
        .anyMatch(target ->
            target instanceof Target.Whole whole
                && whole.field().kind() instanceof RelationKind relation
                && relation.to().equals(List.of(type.name())));
  }

  /** Rows that may be about the same record, and records made on the way, keep to one line. */
  private static int atOnce(ImportPlan plan) {
    boolean making =
        plan.columns().stream()
            .anyMatch(column -> column.missing() == ColumnMapping.Missing.CREATE);
    return plan.mode() == ImportMode.CREATE && !making ? AT_ONCE : 1;
  }

  private long each(
      ImportRecord kept,
      Table file,
      Consumer<ImportProgress> heard,
      int atOnce,
      java.util.function.Function<Chunk, ChunkWriting.Result> writing) {
    Consumer<Chunk> one =
        chunk -> {
          transaction.executeWithoutResult(status -> {
            database.sql("set local statement_timeout = '5min'").update();
            keep(kept.id(), chunk, writing.apply(chunk));
          });
          heard.accept(table.progress(kept.id()));
        };
    return new ImportRun(one, table.chunksIn(kept.id()), atOnce).run(file);
  }

  private void keep(UUID id, Chunk chunk, ChunkWriting.Result result) {
    table.refuse(id, result.refused());
    lateRelations.keep(id, result.late());
    table.chunkIn(id, chunk.number(), result.tally());
  }

  private void settleLate(Viewer viewer, ImportRecord kept, RecordType type) {
    boolean more = true;
    while (more) {
      var keys = new NaturalKeys(database, viewer);
      var settled =
          transaction.execute(status -> {
            var answer = lateRelations.settle(viewer, kept.id(), type, keys);
            table.refuse(kept.id(), unsettled(answer));
            return answer;
          });
      more = settled != null && !settled.isEmpty();
    }
  }

  private static List<RefusedRow> unsettled(Map<LateRelations.Late, List<Problem>> settled) {
    return settled.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> ImportTable.refused(entry.getKey(), entry.getValue().getFirst()))
        .toList();
  }

  @Override
  public ImportProgress progress(Viewer viewer, UUID id) {
    own(viewer, id);
    return table.progress(id);
  }

  @Override
  public List<ImportProgress> newest(Viewer viewer) {
    mayImport(viewer);
    var own = viewer.may(Capability.READ_AUDIT) ? null : viewer.user();
    return table.newest(own, SHOWN).stream().map(table::progress).toList();
  }

  @Override
  public void refused(Viewer viewer, UUID id, OutputStream out, Locale reader) {
    var kept = own(viewer, id);
    RefusedFile.write(kept, table, out, reader);
  }

  private Planning planning() {
    return new Planning(schemas.current(), json);
  }

  /** An import is its starter's own; an administrator sees all. */
  private ImportRecord own(Viewer viewer, UUID id) {
    mayImport(viewer);
    var kept = table.get(id);
    if (!kept.startedBy().equals(viewer.user()) && !viewer.may(Capability.READ_AUDIT)) {
      throw Problem.notFound("import_not_found");
    }
    return kept;
  }

  private static void mayImport(Viewer viewer) {
    if (!viewer.may(Capability.IMPORT)) {
      throw Problem.forbidden("import_not_allowed");
    }
  }

  private static void mayCreate(Viewer viewer, RecordType type, ImportPlan plan) {
    if (type.origin() == RecordType.Origin.FIXED && !type.name().equals("user")) {
      throw Problem.invalid("import_type_fixed").with("type", type.name());
    }
    if (type.name().equals("user") && !viewer.may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("import_not_allowed");
    }
    if (plan.mode() != ImportMode.UPDATE && !viewer.on(type.id()).create()) {
      throw Problem.forbidden("import_not_allowed");
    }
  }
}
