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
    int rows = chunk.created() + chunk.changed() + chunk.unchanged() + chunk.refused();
    now =
        new ImportProgress(
            now.id(),
            now.status(),
            now.read() + rows,
            now.created() + chunk.created(),
            now.changed() + chunk.changed(),
            now.unchanged() + chunk.unchanged(),
            now.refused() + chunk.refused(),
            now.problem());
    return now;
  }
}
