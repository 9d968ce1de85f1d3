package org.candorcrm.activities.looks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at: a record, or a list of one type.
 *
 * @param type id of the record type
 * @param id the record; for a list an id made of its filter, so that each filter is a place
 */
record Place(int type, UUID id) {

  static Place ofRecord(int type, UUID record) {
    return new Place(type, record);
  }

  static Place ofList(int type, @Nullable String filter) {
    var text = filter == null || filter.isBlank() ? "" : filter.strip();
    return new Place(type, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }
}
