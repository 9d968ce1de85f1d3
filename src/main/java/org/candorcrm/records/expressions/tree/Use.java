package org.candorcrm.records.expressions.tree;

import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** A field that an expression reads, on its type. */
public record Use(RecordType type, Field field) {}
