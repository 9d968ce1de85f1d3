/** Logins, passwords, second factors, sessions, keys, and the first administrator. */
@NullMarked
package org.candorcrm.access.signin;

import org.jspecify.annotations.NullMarked;
