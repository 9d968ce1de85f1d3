package org.candorcrm.records.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schemas;
import tools.jackson.databind.json.JsonMapper;

/** Which imports somebody sees, and whose files they may look into. */
final class ImportSight {

  private final Schemas schemas;
  private final ImportTable table;
  private final JsonMapper json;

  ImportSight(Schemas schemas, ImportTable table, JsonMapper json) {
    this.schemas = schemas;
    this.table = table;
    this.json = json;
  }

  /** An import is its starter's own; an administrator sees all. A key sees what its role reads. */
  ImportRecord own(Viewer viewer, UUID id) {
    MayImport.files(viewer);
    var kept = table.get(id);
    if (!kept.startedBy().equals(viewer.user()) && !viewer.may(Capability.READ_AUDIT)) {
      throw Problem.notFound("import_not_found");
    }
    schemas.current().type(plan(kept).type()).ifPresent(type -> MayImport.look(viewer, type));
    return kept;
  }

  /** The same for whoever wants to see what stands in its file. */
  ImportRecord open(Viewer viewer, UUID id) {
    var kept = own(viewer, id);
    var plan = plan(kept);
    MayImport.content(viewer, planning().type(plan), plan);
    return kept;
  }

  /** Names of the types whose imports are not told of. */
  List<String> closed(Viewer viewer) {
    return schemas.current().types().stream()
        .filter(type -> !MayImport.reads(viewer, type))
        .flatMap(type -> Stream.of(type.name(), type.plural()))
        .toList();
  }

  private ImportPlan plan(ImportRecord kept) {
    return planning().read(kept.plan());
  }

  private Planning planning() {
    return new Planning(schemas.current(), json);
  }
}
