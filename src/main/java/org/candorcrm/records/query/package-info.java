/** Reading: request, plan, SQL, rows, answer; each stage takes a value and returns a value. */
@NullMarked
@NamedInterface("query")
package org.candorcrm.records.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
