package org.candorcrm.records;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Where is this field used? Each room that lets people name fields implements it, so that whoever
 * takes a field out of use sees first what hangs on it.
 */
public interface FieldUses {

  /** What uses a field. */
  enum Kind {
    VIEW,
    FORMULA,
    ROLL_UP,
    RELATION,
    CLOSURE,
    ROLE,
    IMPORT,
    EXPORT
  }

  /**
   * @param name what people call the thing that uses it; null where the viewer may not know
   * @param type API name of the record type that it stands on, or null
   * @param id of the record that leads there, or null
   */
  record Use(Kind kind, @Nullable String name, @Nullable String type, @Nullable UUID id) {}

  /**
   * The uses that this room knows of, at most some dozens.
   *
   * @param type API name of a record type
   * @param field API name of one of its fields
   */
  List<Use> of(Viewer viewer, String type, String field);
}
