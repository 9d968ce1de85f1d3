package org.candorcrm.records.imports;

import org.candorcrm.access.Capability;
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
