/**
 * What becomes of deals: how likely each is won and when, what that adds up to, how often we were
 * right before, what was aimed at, and what has moved since. It measures deals, never a person.
 */
@NullMarked
@ApplicationModule(
    displayName = "Deals",
    allowedDependencies = {
      "platform",
      "statistics",
      "access",
      "access :: gate",
      "records",
      "records :: schema",
      "records :: kinds",
      "records :: query",
      "activities"
    })
package org.candorcrm.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
