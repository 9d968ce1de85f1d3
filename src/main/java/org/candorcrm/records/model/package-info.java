/** The model as people see and change it: record types and fields, checked against their rights. */
@NullMarked
package org.candorcrm.records.model;

import org.jspecify.annotations.NullMarked;
