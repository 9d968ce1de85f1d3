/** Whom we may contact by which way for what: consents as facts, purposes, suppressed addresses. */
@NullMarked
package org.candorcrm.identity.consent;

import org.jspecify.annotations.NullMarked;
