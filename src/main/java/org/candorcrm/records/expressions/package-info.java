/**
 * The expression language: the syntax of CEL, the meaning of Candor. Text is parsed, checked
 * against the schema and what the viewer may read, and then compiled to SQL or judged in memory.
 */
@NullMarked
package org.candorcrm.records.expressions;

import org.jspecify.annotations.NullMarked;
