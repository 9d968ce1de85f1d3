package org.candorcrm.identity.radar;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;

/** Which fields, and groups of them, of a measured type somebody may hear of. */
final class PartSight {

  private PartSight() {}

  /** A group of fields is told only where each of them may be read. */
  static boolean sees(Viewer viewer, RecordType type, String part) {
    var rights = viewer.on(type.id());
    if (part.chars().allMatch(Character::isDigit)) {
      return rights.mayRead(Integer.parseInt(part));
    }
    return Measured.fields(type).stream()
        .filter(field -> FieldGroup.of(field).word().equals(part))
        .allMatch(field -> rights.mayRead(field.id()));
  }
}
