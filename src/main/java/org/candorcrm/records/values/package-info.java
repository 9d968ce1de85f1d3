/** Values as people write them, and how to read them: numbers, dates, phones, e-mails, names. */
@NullMarked
package org.candorcrm.records.values;

import org.jspecify.annotations.NullMarked;
