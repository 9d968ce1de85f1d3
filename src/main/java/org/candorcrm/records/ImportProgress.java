package org.candorcrm.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How far an import is.
 *
 * @param id of the import; also the batch that undoes it
 * @param name of the file, as its sender knows it
 * @param type plural name of the record type
 * @param mode create, update or upsert
 * @param status planned, running, done or failed
 * @param read rows looked at so far, refused ones included
 * @param refused rows that were not taken; they can be fetched with their reasons
 * @param problem why it failed, or null
 * @param undo the newest undo of it, or null
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ImportProgress(
    UUID id,
    String name,
    String type,
    String mode,
    String status,
    long read,
    long created,
    long changed,
    long unchanged,
    long refused,
    @Nullable String problem,
    Instant createdAt,
    @Nullable UUID undo) {

  /** With the rows of one more chunk. */
  public ImportProgress plus(int moreCreated, int moreChanged, int moreUnchanged, int moreRefused) {
    return new ImportProgress(
        id,
        name,
        type,
        mode,
        status,
        read + moreCreated + moreChanged + moreUnchanged + moreRefused,
        created + moreCreated,
        changed + moreChanged,
        unchanged + moreUnchanged,
        refused + moreRefused,
        problem,
        createdAt,
        undo);
  }

  /** The line that the launcher ends with. */
  public String summary() {
    return "created %d, changed %d, unchanged %d, refused %d"
        .formatted(created, changed, unchanged, refused);
  }
}
