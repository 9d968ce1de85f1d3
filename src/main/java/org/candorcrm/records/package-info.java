/** Record types as metadata: schema, expressions, query, write, change log, import, export. */
@NullMarked
@ApplicationModule(
    displayName = "Records",
    allowedDependencies = {"platform", "access", "access :: gate"})
package org.candorcrm.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
