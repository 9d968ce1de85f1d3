/** What people see and do in the browser, in a real one. */
@NullMarked
package org.candorcrm.screens;

import org.jspecify.annotations.NullMarked;
