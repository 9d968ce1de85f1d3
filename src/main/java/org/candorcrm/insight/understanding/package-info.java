/**
 * Plain questions in the words of the data model, English and German, without any outside service.
 */
@NullMarked
package org.candorcrm.insight.understanding;

import org.jspecify.annotations.NullMarked;
