package org.candorcrm.platform;

import org.jspecify.annotations.Nullable;

/**
 * How one replica of the database does.
 *
 * @param number its place in the setting, counted from 1
 * @param state whether it takes part
 * @param behind bytes of the log that it has still to replay, or null where it cannot be asked
 * @param answered reads that it has answered since this node started
 * @param handedBack reads that would have been its turn, and that it left to another replica or to
 *     the primary
 */
public record ReplicaStatus(
    int number, State state, @Nullable Long behind, long answered, long handedBack) {

  /** What was found when it was asked last. */
  public enum State {
    ANSWERING,
    /** It does not have what the primary has, and did not get it soon enough. */
    BEHIND,
    UNREACHABLE,
    /** A server that is no replica of our database, or not any more. */
    FOREIGN
  }
}
