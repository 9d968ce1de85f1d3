/** Who is who, measured: on shared sets, on any set, and at size. */
@NullMarked
package org.candorcrm.bench.identity;

import org.jspecify.annotations.NullMarked;
