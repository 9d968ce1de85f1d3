/** The models that look ahead on a series, how they are heard together, and how sure that is. */
@NullMarked
package org.candorcrm.statistics.forecasting;

import org.jspecify.annotations.NullMarked;
