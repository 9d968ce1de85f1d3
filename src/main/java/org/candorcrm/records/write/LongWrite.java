package org.candorcrm.records.write;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An undo or a bulk edit, and how far it is.
 *
 * @param id also the batch of its changes
 * @param startedBy whose rights it works with
 * @param source what its changes come from
 * @param wish what was asked for
 * @param place where it goes on; what that means is its kind's affair
 * @param outcome what became of it so far
 * @param problem code of what made it fail
 */
record LongWrite(
    UUID id,
    Kind kind,
    UUID startedBy,
    int source,
    ObjectNode wish,
    Status status,
    long place,
    ObjectNode outcome,
    @Nullable String problem) {

  enum Kind {
    UNDO,
    BULK_EDIT
  }

  enum Status {
    RUNNING,
    DONE,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isDone() {
    return status == Status.DONE;
  }

  LongWrite at(long nextPlace, ObjectNode sum) {
    return with(Status.RUNNING, nextPlace, sum);
  }

  LongWrite done(ObjectNode sum) {
    return with(Status.DONE, place, sum);
  }

  private LongWrite with(Status now, long nextPlace, ObjectNode sum) {
    return new LongWrite(id, kind, startedBy, source, wish, now, nextPlace, sum, null);
  }
}
