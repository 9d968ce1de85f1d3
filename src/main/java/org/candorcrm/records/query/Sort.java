package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.records.sql.Sql;

/**
 * A total order: the columns asked for, then the id.
 *
 * @param keys most significant first; may be empty
 * @param joins LEFT JOINs for the titles of related records
 * @param idDescending direction of the id, which breaks ties
 * @param indexed whether an index serves the first key
 * @param advice the name that was asked for first, for a refusal; empty when sorted by id alone
 */
record Sort(List<SortKey> keys, Sql joins, boolean idDescending, boolean indexed, String advice) {

  static final Sort NEWEST_FIRST = new Sort(List.of(), Sql.of(""), true, true, "");

  Sort {
    keys = List.copyOf(keys);
  }

  /** What a cursor must agree with to make sense here. */
  int shape() {
    var text = new StringBuilder();
    keys.forEach(key -> text.append(key.sql()).append(key.direction()).append(','));
    return text.append(idDescending).toString().hashCode();
  }
}
