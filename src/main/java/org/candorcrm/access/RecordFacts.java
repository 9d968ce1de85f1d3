package org.candorcrm.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What access must know of a record to close or explain it; the room records answers. */
public interface RecordFacts {

  /**
   * @param owner who owns the record, if anybody
   * @param creator who created it, if a user did
   * @param title what people call the record
   * @param whole the record that it is part of, if it is of such a type
   */
  record Facts(@Nullable UUID owner, @Nullable UUID creator, String title, @Nullable Whole whole) {

    public Facts(@Nullable UUID owner, @Nullable UUID creator, String title) {
      this(owner, creator, title, null);
    }
  }

  /** The record that another is part of: the order of a line. */
  record Whole(int type, UUID record, Facts facts) {}

  /** The facts of a record that is not deleted, whoever asks; the caller guards what it shows. */
  Optional<Facts> of(int type, UUID record);

  /** Whether a list that the viewer asks for would show the record. */
  boolean sees(Viewer viewer, int type, UUID record);

  /** What these records of a type, by its singular name, are called; those hidden are missing. */
  Map<UUID, String> titles(Viewer viewer, String type, Collection<UUID> records);
}
