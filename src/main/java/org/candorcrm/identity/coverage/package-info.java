/**
 * How much of a person or company is known, in degrees of 360, and what to ask next. Never more
 * than 270 are claimed; docs/coverage.md explains the method with the examples that its tests
 * compute. There is no list, sum or average of it: one record, one viewer.
 */
@NullMarked
package org.candorcrm.identity.coverage;

import org.jspecify.annotations.NullMarked;
