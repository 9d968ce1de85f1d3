package org.candorcrm.records.write;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One merge or reversal while it is done.
 *
 * @param id of the merge, which is the batch of its changes
 * @param from the record that references leave
 * @param into the record that they are led to
 */
record MergeRun(UUID id, RecordType type, UUID from, UUID into, Viewer viewer, Instant now) {

  @Nullable String actor() {
    var user = WritePath.actor(viewer);
    return user == null ? null : user.toString();
  }

  UUID[] pair() {
    return new UUID[] {from, into};
  }

  /**
   * @param cause seq of the change that says merge or unmerge
   */
  WriteTerms terms(long cause) {
    return WriteTerms.allOrNothing(id).byCandor().asDecided().because(cause, 1);
  }
}
