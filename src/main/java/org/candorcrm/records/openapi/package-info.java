/** The contract of the API as OpenAPI 3.1, made from the schema as the viewer may see it. */
@NullMarked
package org.candorcrm.records.openapi;

import org.jspecify.annotations.NullMarked;
