package org.candorcrm.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What access must know of a record to close or explain it; the room records answers. */
public interface RecordFacts {

  /**
   * @param owner who owns the record, if anybody
   * @param creator who created it, if a user did
   * @param title what people call the record
   */
  record Facts(@Nullable UUID owner, @Nullable UUID creator, String title) {}

  /** The facts of a record that is not deleted, whoever asks; the caller guards what it shows. */
  Optional<Facts> of(int type, UUID record);
}
