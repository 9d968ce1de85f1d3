/** What roles grant, and how grants and closures become the rights of one viewer. */
@NullMarked
package org.candorcrm.access.roles;

import org.jspecify.annotations.NullMarked;
