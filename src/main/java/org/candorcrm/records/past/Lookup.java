package org.candorcrm.records.past;

import java.util.List;
import org.candorcrm.records.sql.Sql;

/** Asks the database for texts, before the statement that needs them. */
@FunctionalInterface
public interface Lookup {

  /** The first column of every row. */
  List<String> texts(Sql sql);
}
