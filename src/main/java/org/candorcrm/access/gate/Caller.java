package org.candorcrm.access.gate;

import org.candorcrm.access.Viewer;
import org.candorcrm.access.signin.Session;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request and how they were recognised.
 *
 * @param session the browser's sign-in; null for an API key
 */
public record Caller(Viewer viewer, Workspace workspace, @Nullable Session session) {

  /**
   * For what a key must not do: keys cannot make keys, change passwords or sign-ins.
   *
   * @throws Problem {@code session_required}
   */
  public Session ownSession() {
    if (session == null) {
      throw Problem.forbidden("session_required");
    }
    return session;
  }
}
