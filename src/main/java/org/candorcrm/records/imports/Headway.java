package org.candorcrm.records.imports;

import org.candorcrm.records.ImportProgress;

/** How far a running import is: what earlier runs have written, and each chunk since then. */
final class Headway {

  private ImportProgress now;

  Headway(ImportProgress before) {
    this.now = before;
  }

  /** Chunks come from several threads. */
  synchronized ImportProgress plus(Tally chunk) {
    now =
        now.plus(chunk.created(), chunk.changed(), chunk.unchanged(), chunk.refused(), chunk.kept())
            .recognised(chunk.matched(), chunk.doubtful())
            .agreed(chunk.consents());
    return now;
  }
}
