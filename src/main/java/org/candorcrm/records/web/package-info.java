/** Records over HTTP: controllers only translate. */
@NullMarked
package org.candorcrm.records.web;

import org.jspecify.annotations.NullMarked;
