package org.candorcrm.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param id of the import; also the batch that undoes it
 * @param status planned, running, done or failed
 * @param read rows looked at so far, refused ones included
 * @param refused rows that were not taken; they can be fetched with their reasons
 * @param problem why it failed, or null
 */
public record ImportProgress(
    UUID id,
    String status,
    long read,
    long created,
    long changed,
    long unchanged,
    long refused,
    @Nullable String problem) {

  /** The line that the launcher ends with. */
  public String summary() {
    return "created %d, changed %d, unchanged %d, refused %d"
        .formatted(created, changed, unchanged, refused);
  }
}
