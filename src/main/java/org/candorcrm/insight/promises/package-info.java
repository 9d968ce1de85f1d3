/** What a company expects of its CRM: how it was on the day it began, how it is, what people do. */
@NullMarked
package org.candorcrm.insight.promises;

import org.jspecify.annotations.NullMarked;
