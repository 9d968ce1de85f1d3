package org.candorcrm.records;

import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;

/** Gathers what is known of somebody, as far as who asks may see it. */
public interface Dossiers {

  /**
   * @throws org.candorcrm.platform.Problem {@code record_not_found}, {@code record_merged}, {@code
   *     type_not_erasable}
   */
  Dossier of(Viewer viewer, RecordType type, UUID record, Locale language);

  /** The bytes of one of {@link Dossier#files}; empty where it has none. */
  byte[] content(Viewer viewer, UUID file);
}
