/**
 * Who is who: the same person or company among records of many sources. The matching engine is in
 * {@code identity.matching}; it knows no database, and takes and returns values.
 */
@NullMarked
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"platform", "records"})
package org.candorcrm.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
