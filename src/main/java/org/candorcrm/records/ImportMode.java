package org.candorcrm.records;

import java.util.Locale;
import org.candorcrm.platform.Problem;

/** What an import does with its rows. */
public enum ImportMode {
  /** Every row is a new record. */
  CREATE,
  /** Every row changes a record that its key finds; rows without one are refused. */
  UPDATE,
  /** A row changes the record that its key finds, or becomes a new one. */
  UPSERT;

  public static ImportMode of(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("import_mode_unknown").with("mode", text);
    }
  }
}
