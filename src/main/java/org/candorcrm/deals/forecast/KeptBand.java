package org.candorcrm.deals.forecast;

import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.futures.Sums;

/** What was said of one span, and the plain sums beside it. */
record KeptBand(Scope scope, Span span, Band band, Sums sums) {}
