package org.candorcrm.records.sql;

import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/**
 * What one viewer may see, asked at every hop: a compiler that goes from one record type to another
 * adds {@link #rows} there, and refuses a field that is not {@link #readable}.
 */
public interface Scope {

  /**
   * The predicate for rows of a type under this alias: not deleted, not merged away, allowed by the
   * viewer's row rule. Never empty; {@link Sql#TRUE} at least.
   */
  Sql rows(RecordType type, String alias);

  boolean readable(RecordType type, Field field);

  /** The schema-qualified, quoted name of the type's table. */
  String table(RecordType type);

  /** The schema-qualified, quoted name of another table of the workspace, such as a link table. */
  String table(String name);
}
