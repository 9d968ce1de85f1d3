package org.candorcrm.records.write;

import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** The record type that an address names by its plural. */
final class Nouns {

  private Nouns() {}

  /**
   * @throws Problem {@code type_unknown}; {@code type_closed} where the viewer sees no record of it
   */
  static RecordType type(Viewer viewer, Schema schema, String plural) {
    var type =
        schema
            .type(plural)
            .filter(found -> found.plural().equals(plural))
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", plural));
    if (viewer.on(type.id()).read() instanceof RowRule.Nothing) {
      throw Problem.forbidden("type_closed").with("type", plural);
    }
    return type;
  }
}
