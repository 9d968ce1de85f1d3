package org.candorcrm.records.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the log says of one write of a batch. */
record LoggedChange(
    long seq, int type, UUID record, int version, String kind, @Nullable ObjectNode changes) {}
