/**
 * The demo company's customers: companies and people, those that exist twice, and what sources say.
 */
@NullMarked
package org.candorcrm.demo.customers;

import org.jspecify.annotations.NullMarked;
