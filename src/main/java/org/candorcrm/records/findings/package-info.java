/**
 * What the data of an import says once it is in: doubles, contradictions, stale values, surprises.
 */
@NullMarked
package org.candorcrm.records.findings;

import org.jspecify.annotations.NullMarked;
