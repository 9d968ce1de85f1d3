/** The schema as a value: record types and fields, loaded from metadata, changed by one class. */
@NullMarked
@NamedInterface("schema")
package org.candorcrm.records.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
