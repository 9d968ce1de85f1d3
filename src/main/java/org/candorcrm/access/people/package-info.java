/** Users, departments and teams as administrators change them. */
@NullMarked
package org.candorcrm.access.people;

import org.jspecify.annotations.NullMarked;
