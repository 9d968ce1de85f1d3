/** SQL text with its bound values, and what a compiler must know of the viewer. */
@NullMarked
@NamedInterface("sql")
package org.candorcrm.records.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
