package org.candorcrm.identity.radar;

import java.time.Instant;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Ids;

/** Changes of a source at moments of the test's own. */
record HeardChanges(int source) {

  Change at(String moment) {
    return at(moment, Change.Kind.UPDATE);
  }

  Change at(String moment, Change.Kind kind) {
    return new Change(
        1, Instant.parse(moment), null, null, source, 1, Ids.next(), 1, kind, null, null, 0, null);
  }
}
