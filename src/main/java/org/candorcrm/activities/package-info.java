/**
 * What happens between us and our customers, and what follows from it: what is new to somebody,
 * mentions, the inbox, drafts, what to do today, calls.
 */
@NullMarked
@ApplicationModule(
    displayName = "Activities",
    allowedDependencies = {
      "platform",
      "access",
      "access :: gate",
      "records",
      "records :: schema",
      "records :: kinds",
      "records :: query",
      "records :: sql",
      "identity"
    })
package org.candorcrm.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
