package org.candorcrm.records.kinds;

import java.util.UUID;

/** Points at one record: the name of its type, and its id. */
public record Reference(String type, UUID id) {}
