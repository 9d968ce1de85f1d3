package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one field of one record.
 *
 * @param record that it meant; another than the one that lives, where it was merged since
 * @param value as the API writes it, or null where it says that there is none
 * @param canonical the value written one way
 * @param stated since when it has been saying so
 * @param seen when it last did
 * @param batch the write in which it began to
 */
record Claim(
    UUID record,
    int field,
    Speaker source,
    @Nullable String value,
    @Nullable String canonical,
    Instant stated,
    Instant seen,
    How how,
    @Nullable UUID actor,
    @Nullable Instant verifiedAt,
    @Nullable UUID verifiedBy,
    @Nullable UUID batch) {

  /** In which way a source knows. */
  enum How {
    SEEN,
    TOLD,
    GUESSED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static How of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  Claim seen(Instant moment) {
    return new Claim(
        record,
        field,
        source,
        value,
        canonical,
        stated,
        moment,
        how,
        actor,
        verifiedAt,
        verifiedBy,
        batch);
  }

  Claim stated(Instant moment) {
    return new Claim(
        record,
        field,
        source,
        value,
        canonical,
        moment,
        seen,
        how,
        actor,
        verifiedAt,
        verifiedBy,
        batch);
  }
}
