package org.candorcrm.records.query;

import java.util.Set;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/**
 * An expression as SQL over the alias {@code t}.
 *
 * @param money whether it is an amount in the workspace's currency
 * @param uses every field that it reads, inside formulas, roll-ups and relations too
 */
record Compiled(Sql sql, ValueType type, boolean money, Set<Use> uses) {

  /** A field that is read, on its type. */
  record Use(RecordType type, Field field) {}

  Compiled {
    uses = Set.copyOf(uses);
  }
}
