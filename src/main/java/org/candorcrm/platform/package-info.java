/**
 * What every room stands on: database, workspaces, jobs, change feed, web plumbing. It knows no
 * customer.
 */
@NullMarked
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
package org.candorcrm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
