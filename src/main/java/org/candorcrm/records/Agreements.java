package org.candorcrm.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/**
 * Rooms that know who else says what a record holds. A value is as fresh as the last time that
 * anybody said so, whoever it was that wrote it.
 */
public interface Agreements {

  /**
   * One who said so.
   *
   * @param at since when it has been saying so, or when somebody checked it
   * @param sourceKind as stamps have it
   */
  record Said(Instant at, String sourceKind, String sourceName) {}

  /**
   * All who say what is held, the newest first, by record and field id. Asks for no rights: whoever
   * calls has made sure that the viewer may see these fields of these records.
   */
  Map<UUID, Map<Integer, List<Said>>> of(
      RecordType type, List<Field> fields, Collection<UUID> records);
}
