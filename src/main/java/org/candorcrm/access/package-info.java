/**
 * Who is asking, what they may do, what they did: sign-in, users, teams, departments, roles,
 * closures, audit.
 */
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"platform"})
package org.candorcrm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
