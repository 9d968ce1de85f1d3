/** A made-up company that a visitor can believe, with the failures of real ones planted in it. */
@NullMarked
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "platform",
      "access",
      "access :: gate",
      "records",
      "records :: schema",
      "records :: kinds",
      "identity",
      "insight"
    })
package org.candorcrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
