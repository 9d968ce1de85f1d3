/**
 * The silo radar: what each source and department knows alone, what they know together, and what
 * became of it week by week. It measures sources and departments, never a person.
 */
@NullMarked
package org.candorcrm.identity.radar;

import org.jspecify.annotations.NullMarked;
