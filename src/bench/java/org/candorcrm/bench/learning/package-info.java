/** Learning from tables as commands: learn, judge, and walk through time. */
@NullMarked
package org.candorcrm.bench.learning;

import org.jspecify.annotations.NullMarked;
