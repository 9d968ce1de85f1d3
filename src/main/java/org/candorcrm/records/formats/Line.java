package org.candorcrm.records.formats;

/** What a file holds at one place: a row, or something that should have been one. */
sealed interface Line permits Row, RefusedRow {
  long number();
}
