/** Takes files of rows in: proposes a mapping, writes in chunks, resumes, keeps what it refused. */
@NullMarked
package org.candorcrm.records.imports;

import org.jspecify.annotations.NullMarked;
