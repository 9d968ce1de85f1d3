/** Field kinds: each says how one kind of value is stored, parsed, compared and shown. */
@NullMarked
@NamedInterface("kinds")
package org.candorcrm.records.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
