package org.candorcrm.records.write;

import org.candorcrm.access.Viewer;

/** Work on many records that is done piece by piece. */
interface Portions {

  LongWrite.Kind kind();

  /** Does the next piece, in the caller's transaction, and says where it stands then. */
  LongWrite next(Viewer viewer, LongWrite now);
}
