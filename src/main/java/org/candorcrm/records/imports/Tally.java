package org.candorcrm.records.imports;

import org.candorcrm.records.Written;

/** Counts what became of rows. */
record Tally(int created, int changed, int unchanged, int refused) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Written.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> new Tally(created + 1, changed, unchanged, refused);
      case CHANGED, RESTORED, DELETED -> new Tally(created, changed + 1, unchanged, refused);
      case UNCHANGED -> new Tally(created, changed, unchanged + 1, refused);
      case REFUSED, SKIPPED -> plusRefused(1);
    };
  }

  Tally plusRefused(int more) {
    return new Tally(created, changed, unchanged, refused + more);
  }
}
