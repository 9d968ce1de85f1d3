/** Benchmarks, one command each: {@code ./candor bench NAME}. They make their own data. */
@NullMarked
package org.candorcrm.bench;

import org.jspecify.annotations.NullMarked;
