package org.candorcrm.identity.claims;

import java.util.List;
import org.candorcrm.records.kinds.FileKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/**
 * Which fields sources can say something of: what describes a customer, a deal, a thing. Not who
 * owns it, nor the stage that it is moved through, nor traces of what colleagues did.
 */
final class Claimable {

  private Claimable() {}

  static boolean is(RecordType type) {
    return type.mergeable() && !type.behaviour() && !type.retired();
  }

  static boolean is(Field field) {
    return !field.retired()
        && !field.system()
        && !field.traits().readOnly()
        && !field.kind().columns().isEmpty()
        && !field.kind().settings().containsKey("choices_from")
        && !(field.kind() instanceof JsonKind)
        && !(field.kind() instanceof FileKind);
  }

  static List<Field> fields(RecordType type) {
    return is(type) ? type.activeFields().stream().filter(Claimable::is).toList() : List.of();
  }
}
