/** What a person starts from a terminal: one command per class, on top of every room. */
@NullMarked
@ApplicationModule(
    displayName = "Launch",
    allowedDependencies = {"platform", "platform :: postgres", "access", "records", "demo"})
package org.candorcrm.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
