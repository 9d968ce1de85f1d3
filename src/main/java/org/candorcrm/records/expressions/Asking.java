package org.candorcrm.records.expressions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code now}, {@code today} and {@code me} are when an expression is asked.
 *
 * @param now the moment of the request; {@code today} is its date in UTC
 * @param me id of the asking user, or null where nobody asks
 */
public record Asking(Instant now, @Nullable UUID me) {}
