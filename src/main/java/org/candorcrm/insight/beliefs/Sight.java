package org.candorcrm.insight.beliefs;

import java.util.List;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** Of which record types somebody may see anything at all. */
final class Sight {

  private Sight() {}

  static boolean any(Viewer viewer, int type) {
    return !(viewer.on(type).read() instanceof RowRule.Nothing);
  }

  static List<Integer> types(Viewer viewer, Schema schema) {
    return schema.types().stream()
        .filter(type -> !type.retired() && any(viewer, type.id()))
        .map(RecordType::id)
        .toList();
  }
}
