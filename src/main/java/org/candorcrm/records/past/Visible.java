package org.candorcrm.records.past;

import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** What the viewer may see of the rows of today, without a word on deleted or merged ones. */
@FunctionalInterface
public interface Visible {

  Sql allowed(RecordType type, String alias);
}
