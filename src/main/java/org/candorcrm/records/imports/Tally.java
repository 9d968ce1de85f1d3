package org.candorcrm.records.imports;

import org.candorcrm.records.Written;

/**
 * Counts what became of rows.
 *
 * @param kept values of the file that gave way to another source's
 */
record Tally(int created, int changed, int unchanged, int refused, int kept) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  Tally plus(Written.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> new Tally(created + 1, changed, unchanged, refused, kept);
      case CHANGED, RESTORED, DELETED -> new Tally(created, changed + 1, unchanged, refused, kept);
      case UNCHANGED -> new Tally(created, changed, unchanged + 1, refused, kept);
      case REFUSED, SKIPPED -> plusRefused(1);
    };
  }

  Tally plusRefused(int more) {
    return new Tally(created, changed, unchanged, refused + more, kept);
  }

  Tally plusKept(int more) {
    return new Tally(created, changed, unchanged, refused, kept + more);
  }
}
