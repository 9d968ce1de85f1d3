/** The PostgreSQL that Candor brings along: unpacked, started, adopted, stopped, backed up. */
@NullMarked
@NamedInterface("postgres")
package org.candorcrm.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
