/** Mail to the users of a workspace: its mail server, what is on its way, and what became of it. */
@NullMarked
package org.candorcrm.access.mail;

import org.jspecify.annotations.NullMarked;
