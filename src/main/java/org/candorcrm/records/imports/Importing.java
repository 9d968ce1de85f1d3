package org.candorcrm.records.imports;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Table;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.write.BatchLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The way of an import as its user goes it: look, plan, run, and see what became of it. */
@Component
final class Importing implements Imports {

  private static final int SHOWN = 20;

  private final Database database;
  private final Schemas schemas;
  private final Sources sources;
  private final Audit audit;
  private final ImportTable table;
  private final ImportWriting writing;
  private final BatchLock lock;
  private final Viewers viewers;
  private final JsonMapper json;
  private final Intakes intakes;
  private final ImportSight sight;

  Importing(
      Database database,
      Schemas schemas,
      Sources sources,
      Audit audit,
      ImportTable table,
      ImportWriting writing,
      BatchLock lock,
      Viewers viewers,
      JsonMapper json,
      Intakes intakes) {
    this.database = database;
    this.schemas = schemas;
    this.sources = sources;
    this.audit = audit;
    this.table = table;
    this.writing = writing;
    this.lock = lock;
    this.viewers = viewers;
    this.json = json;
    this.intakes = intakes;
    this.sight = new ImportSight(schemas, table, json);
  }

  @Override
  public Proposal propose(Viewer viewer, Request request) {
    MayImport.files(viewer);
    var name = request.source() == null ? request.name() : request.source();
    return propose(
        viewer, request, sources.planned(Sources.Kind.IMPORT, name, name, viewer.department()));
  }

  @Override
  public Proposal proposeRefused(Viewer viewer, UUID id, Path file) {
    var kept = sight.own(viewer, id);
    MayImport.files(viewer);
    var mapping =
        new LinkedHashMap<String, @Nullable Object>(PlanJson.show(planning().read(kept.plan())));
    mapping.remove("file");
    var name = kept.name().replaceFirst("\\.[A-Za-z]{2,6}$", "") + ".csv";
    var request = new Request(file, name, null, null, null, null, mapping);
    return propose(viewer, request, kept.source());
  }

  private Proposal propose(Viewer viewer, Request request, int source) {
    var hints = FileReading.in(request.mapping()).hints();
    try (var file = Tables.open(request.file(), request.name(), hints)) {
      var plan = planning().plan(viewer, request, file.guess());
      var id = Ids.next();
      var proposal = proposal(viewer, id, source, plan, file);
      var place = request.file().toAbsolutePath();
      table.plan(id, request.name(), place, FileForm.of(file), source, plan, viewer.user());
      table.writtenBy(id, product(plan, file));
      return proposal;
    }
  }

  @Override
  public Proposal propose(Viewer viewer, UUID planned, Map<?, ?> mapping) {
    var kept = sight.open(viewer, planned);
    var before = planning().read(kept.plan());
    var hints = mapping.get("file") == null ? before.file() : FileReading.in(mapping);
    try (var file = Tables.open(kept.file(), kept.name(), hints.hints())) {
      var plan = planning().again(viewer, mapping, before, file.guess());
      var proposal = proposal(viewer, planned, kept.source(), plan, file);
      table.replan(planned, plan, FileForm.of(file), viewer.user());
      return proposal;
    }
  }

  @Override
  public Proposal proposal(Viewer viewer, UUID planned) {
    var kept = sight.open(viewer, planned);
    try (var file = Tables.open(kept.file(), kept.name(), hints(kept))) {
      return proposal(viewer, planned, kept.source(), planning().read(kept.plan()), file);
    }
  }

  @Override
  public Rehearsal rehearse(Viewer viewer, UUID planned) {
    var kept = sight.open(viewer, planned);
    try (var file = Tables.open(kept.file(), kept.name(), hints(kept))) {
      return writing.rehearse(viewer.from(kept.source()), kept, file);
    }
  }

  private Proposal proposal(Viewer viewer, UUID id, int source, ImportPlan plan, Table file) {
    var type = planning().type(plan);
    MayImport.records(viewer, type, plan);
    var said = intakes.said(viewer, type, id, plan);
    var reading = new RowReading(type, viewer.on(type.id()), plan, file.guess(), said);
    if (plan.mode() != ImportMode.CREATE
        && !List.of("id", "external_id").contains(plan.keyField())) {
      new KnownRecords(type, plan.keyField(), new KeyQueries(database, viewer));
    }
    var shown = new ProposalJson(json);
    var first = new ArrayList<Row>();
    var words = new ChoiceWords(type, plan, file.guess());
    for (var row : file) {
      if (first.size() < SHOWN) {
        first.add(row);
      }
      words.meet(row);
      if (first.size() == SHOWN && !words.wanted()) {
        break;
      }
    }
    var mapping = PlanJson.show(plan);
    if (intakes.possible(type, plan)) {
      mapping.put("match", intakes.wanted(type, plan));
    }
    return new Proposal(
        id,
        sources.known(viewer, source),
        ProposalJson.guess(words.in(file.guess()), product(plan, file)),
        mapping,
        Planning.ignored(plan, file.guess()),
        first.stream().map(row -> shown.row(type, reading.read(row))).toList());
  }

  /** What wrote the file, where its headers tell. */
  private @Nullable String product(ImportPlan plan, Table file) {
    return Products.of(file.guess(), planning().type(plan).name())
        .map(Products.Product::product)
        .orElse(null);
  }

  @Override
  public ImportProgress run(Viewer viewer, UUID planned, Consumer<ImportProgress> heard) {
    var kept = sight.own(viewer, planned);
    try (var held = lock.hold(planned).orElseThrow(Importing::running)) {
      table.begin(planned);
      sources.begin(kept.source(), viewer.department());
      audit.record(viewer, "import_run", kept.name(), Map.of("import", planned.toString()));
      return run(viewer, kept, heard);
    }
  }

  private ImportProgress run(Viewer viewer, ImportRecord kept, Consumer<ImportProgress> heard) {
    try (var file = Tables.open(kept.file(), kept.name(), hints(kept))) {
      long rows = writing.write(viewer.from(kept.source()), kept, file, heard);
      table.end(kept.id(), "done", rows, null);
    } catch (Problem problem) {
      table.end(kept.id(), "failed", 0, problem.code());
      throw problem;
    } catch (RuntimeException failure) {
      table.end(kept.id(), "failed", 0, "internal_error");
      throw failure;
    }
    return table.progress(kept.id());
  }

  private static Problem running() {
    return Problem.of(Problem.Status.CONFLICT, "import_running");
  }

  @Override
  public ImportProgress resume(UUID planned, Consumer<ImportProgress> heard) {
    return run(starter(table.get(planned)), planned, heard);
  }

  private Viewer starter(ImportRecord kept) {
    try {
      return viewers.goingOn(kept.startedBy());
    } catch (Problem gone) {
      table.end(kept.id(), "failed", 0, gone.code());
      throw gone;
    }
  }

  @Override
  public ImportProgress ready(Viewer viewer, UUID planned) {
    var kept = sight.own(viewer, planned);
    if (kept.status().equals("done")) {
      throw Problem.of(Problem.Status.CONFLICT, "import_already_done");
    }
    if (lock.isHeld(planned)) {
      throw running();
    }
    return table.progress(planned);
  }

  @Override
  public void begin(Viewer viewer, UUID planned, @Nullable UUID department) {
    var kept = sight.own(viewer, planned);
    sources.begin(kept.source(), department == null ? viewer.department() : department);
    if (department != null && !department.equals(viewer.department())) {
      var details = Map.of("import", planned.toString(), "department", department.toString());
      audit.record(viewer, "import_filed", kept.name(), details);
    }
  }

  @Override
  public List<ImportProgress> unfinished(Viewer viewer) {
    MayImport.files(viewer);
    boolean all = viewer.may(Capability.READ_AUDIT);
    return table.unfinished(all ? null : viewer.user(), sight.closed(viewer)).stream()
        .filter(one -> !lock.isHeld(one.id()))
        .toList();
  }

  @Override
  public ImportProgress progress(Viewer viewer, UUID id) {
    sight.own(viewer, id);
    return table.progress(id);
  }

  @Override
  public List<ImportProgress> newest(Viewer viewer) {
    MayImport.files(viewer);
    var own = viewer.may(Capability.READ_AUDIT) ? null : viewer.user();
    return table.newest(own, sight.closed(viewer), SHOWN);
  }

  @Override
  public List<Brought> ofSource(Viewer viewer, int source, Locale reader) {
    return viewer.may(Capability.IMPORT)
        ? new BroughtFiles(database, table, json)
            .of(source, viewer.may(Capability.READ_AUDIT) ? null : viewer.user(), reader)
        : List.of();
  }

  @Override
  public void refused(Viewer viewer, UUID id, OutputStream out, Locale reader) {
    var kept = sight.open(viewer, id);
    RefusedFile.write(kept, hints(kept), table, out, reader);
  }

  private Hints hints(ImportRecord kept) {
    return planning().read(kept.plan()).file().hints();
  }

  private Planning planning() {
    return new Planning(schemas.current(), json);
  }
}
