/**
 * What happened between the demo company and its customers: talks, mailings, cases, tasks, notes.
 */
@NullMarked
package org.candorcrm.demo.contact;

import org.jspecify.annotations.NullMarked;
