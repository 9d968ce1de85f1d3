/** Files of rows, read and written as streams: CSV, TSV, XLSX, vCard, JSON lines. */
@NullMarked
package org.candorcrm.records.formats;

import org.jspecify.annotations.NullMarked;
