/** HTTP for every room: problems as documents, limits on bodies, JSON as Candor reads it. */
@NullMarked
package org.candorcrm.platform.web;

import org.jspecify.annotations.NullMarked;
