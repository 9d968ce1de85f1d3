package org.candorcrm.records.imports;

import org.candorcrm.records.Intake;
import org.candorcrm.records.Written;

/**
 * Counts what became of rows.
 *
 * @param kept values of the file that gave way to another source's
 * @param matched rows that were found to be records which were there
 * @param doubtful rows that may be
 * @param consents entries of what people say of being contacted
 */
record Tally(
    int created,
    int changed,
    int unchanged,
    int refused,
    int kept,
    int matched,
    int doubtful,
    int consents) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  Tally plus(Written.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> with(created + 1, changed, unchanged);
      case CHANGED, RESTORED, DELETED -> with(created, changed + 1, unchanged);
      case UNCHANGED -> with(created, changed, unchanged + 1);
      case REFUSED, SKIPPED -> plusRefused(1);
    };
  }

  private Tally with(int nowCreated, int nowChanged, int nowUnchanged) {
    return new Tally(
        nowCreated, nowChanged, nowUnchanged, refused, kept, matched, doubtful, consents);
  }

  /** One more row that was found to be, or that may be, a record which was there. */
  Tally plus(Intake.Recognised row) {
    return new Tally(
        created,
        changed,
        unchanged,
        refused,
        kept,
        matched + (row.settled() ? 1 : 0),
        doubtful + (row.found() == Intake.Found.DOUBTFUL ? 1 : 0),
        consents);
  }

  Tally plusRefused(int more) {
    return new Tally(
        created, changed, unchanged, refused + more, kept, matched, doubtful, consents);
  }

  Tally plusKept(int more) {
    return new Tally(
        created, changed, unchanged, refused, kept + more, matched, doubtful, consents);
  }

  Tally plusConsents(int more) {
    return new Tally(
        created, changed, unchanged, refused, kept, matched, doubtful, consents + more);
  }
}
