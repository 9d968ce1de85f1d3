/** The audit log as auditors read it. */
@NullMarked
package org.candorcrm.access.audit;

import org.jspecify.annotations.NullMarked;
