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
 * @param kept values that gave way to what another source says
 * @param matched rows that were found to be records which were there; they are among changed and
 *     unchanged
 * @param doubtful rows that may be records which were there; they are among created
 * @param consents new entries of what people say of being contacted
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
    long kept,
    long matched,
    long doubtful,
    long consents,
    @Nullable String problem,
    Instant createdAt,
    @Nullable UUID undo) {

  /** With the rows of one more chunk. */
  public ImportProgress plus(
      int moreCreated, int moreChanged, int moreUnchanged, int moreRefused, int moreKept) {
    return with(moreCreated, moreChanged, moreUnchanged, moreRefused, moreKept, 0, 0, 0);
  }

  /** With so many more rows that are, or may be, records which were there. */
  public ImportProgress recognised(int moreMatched, int moreDoubtful) {
    return with(0, 0, 0, 0, 0, moreMatched, moreDoubtful, 0);
  }

  /** With so many more entries of what people say of being contacted. */
  public ImportProgress agreed(int moreConsents) {
    return with(0, 0, 0, 0, 0, 0, 0, moreConsents);
  }

  private ImportProgress with(
      int moreCreated,
      int moreChanged,
      int moreUnchanged,
      int moreRefused,
      int moreKept,
      int moreMatched,
      int moreDoubtful,
      int moreConsents) {
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
        kept + moreKept,
        matched + moreMatched,
        doubtful + moreDoubtful,
        consents + moreConsents,
        problem,
        createdAt,
        undo);
  }

  /** The line that the launcher ends with. */
  public String summary() {
    var rows =
        "created %d, changed %d, unchanged %d, refused %d"
            .formatted(created, changed, unchanged, refused);
    return kept == 0 ? rows : rows + "; " + kept + " values gave way to other sources";
  }
}
