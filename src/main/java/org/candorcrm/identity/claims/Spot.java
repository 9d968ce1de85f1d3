package org.candorcrm.identity.claims;

import java.util.UUID;

/** One field of one record that lives. */
record Spot(UUID record, int field) {}
