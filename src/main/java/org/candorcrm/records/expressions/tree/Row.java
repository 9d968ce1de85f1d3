package org.candorcrm.records.expressions.tree;

import org.candorcrm.records.schema.RecordType;

/** A row that an expression speaks of: the one that is judged, or one that a hop leads to. */
public record Row(int number, RecordType type) {}
