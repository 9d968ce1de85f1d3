package org.candorcrm.records.imports;

import java.util.stream.Stream;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.schema.RecordType;

/** Who may import, and what. */
final class MayImport {

  private MayImport() {}

  static void files(Viewer viewer) {
    if (!viewer.may(Capability.IMPORT)) {
      throw Problem.forbidden("import_not_allowed");
    }
  }

  static boolean reads(Viewer viewer, RecordType type) {
    return !(viewer.on(type.id()).read() instanceof RowRule.Nothing);
  }

  /** Even the name of a file tells of who stands in it. */
  static void look(Viewer viewer, RecordType type) {
    if (!reads(viewer, type)) {
      throw Problem.forbidden("type_closed").with("type", type.plural());
    }
  }

  /** Cells hold what records would: they are for who may read all fields that they go into. */
  static void content(Viewer viewer, RecordType type, ImportPlan plan) {
    look(viewer, type);
    var rights = viewer.on(type.id());
    Stream.of(
            plan.columns().stream().map(ColumnMapping::field),
            plan.history().stream().flatMap(episode -> episode.values().keySet().stream()),
            plan.constants().keySet().stream(),
            Stream.of(plan.keyField()))
        .flatMap(names -> names)
        .map(path -> path.replaceFirst("\\..*", ""))
        .flatMap(name -> type.field(name).stream())
        .filter(field -> !rights.mayRead(field.id()))
        .findFirst()
        .ifPresent(field -> {
          throw Problem.forbidden("import_content_closed");
        });
  }

  static void records(Viewer viewer, RecordType type, ImportPlan plan) {
    if (type.origin() == RecordType.Origin.FIXED && !type.name().equals("user")) {
      throw Problem.invalid("import_type_fixed").with("type", type.name());
    }
    ColleagueRows.refuseMore(type, plan);
    if (type.name().equals("user") && !viewer.may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("import_not_allowed");
    }
    if (plan.mode() != ImportMode.UPDATE && !viewer.on(type.id()).create()) {
      throw Problem.forbidden("import_not_allowed");
    }
  }
}
