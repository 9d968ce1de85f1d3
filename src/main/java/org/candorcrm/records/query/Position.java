package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of one row in a sorted list.
 *
 * @param values the sort columns as PostgreSQL spells them, null where empty
 * @param id the row's id
 */
record Position(List<@Nullable String> values, UUID id) {

  Position {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
