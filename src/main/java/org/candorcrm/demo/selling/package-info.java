/** How the demo company sells: leads, deals with their stage histories, orders, rates. */
@NullMarked
package org.candorcrm.demo.selling;

import org.jspecify.annotations.NullMarked;
