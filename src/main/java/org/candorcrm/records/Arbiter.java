package org.candorcrm.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Decides between what a record holds and what somebody proposes. Without one, the proposal wins.
 */
public interface Arbiter {

  /**
   * @param id the record
   * @param before what it holds, by field name; empty for a new record
   * @param proposed what should be written, by field name
   */
  record Proposal(
      RecordType type,
      UUID id,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> proposed) {
    public Proposal {
      before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
      proposed = Collections.unmodifiableMap(new LinkedHashMap<>(proposed));
    }
  }

  /**
   * Called once for a whole set, in its transaction, with the records locked.
   *
   * @return the values to write for each proposal, in the same order
   */
  List<Map<String, @Nullable Object>> decide(Viewer viewer, List<Proposal> proposals);
}
