/** Takes records out: a view as a file, a whole workspace as an archive that comes back whole. */
@NullMarked
package org.candorcrm.records.exports;

import org.jspecify.annotations.NullMarked;
