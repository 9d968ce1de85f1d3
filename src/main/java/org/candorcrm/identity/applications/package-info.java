/**
 * The register of applications: what else in the company holds customer data, connected, seen, or
 * entered by hand; what overlaps with what; what would overlap before it is bought.
 */
@NullMarked
package org.candorcrm.identity.applications;

import org.jspecify.annotations.NullMarked;
