/**
 * Knowing instead of guessing: measures and their history, questions with the decisions that they
 * serve, surprises, beliefs. It sees what other rooms keep as records only.
 */
@NullMarked
@ApplicationModule(
    displayName = "Insight",
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
package org.candorcrm.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
