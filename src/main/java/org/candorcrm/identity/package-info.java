/**
 * One customer, many sources: who is who, which source says what, how much is known, and whom we
 * may contact. The matching engine is in {@code identity.matching}; it knows no database, and takes
 * and returns values.
 */
@NullMarked
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {
      "platform",
      "statistics",
      "access",
      "access :: gate",
      "records",
      "records :: schema",
      "records :: kinds",
      "records :: query",
      "records :: sql"
    })
package org.candorcrm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
