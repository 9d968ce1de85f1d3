/** Who is who among the records of a workspace: found, asked, answered, and kept up with. */
@NullMarked
package org.candorcrm.identity.duplicates;

import org.jspecify.annotations.NullMarked;
