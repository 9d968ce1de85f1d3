package org.candorcrm.access.gate;

import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.signin.Session;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request and how they were recognised.
 *
 * @param session the browser's sign-in; null for an API key
 * @param again recognises them anew, by the same sign-in or key, for answers that take minutes:
 *     with what they may do by then; throws a {@link Problem} where they are nobody any more
 */
public record Caller(
    Viewer viewer, Workspace workspace, @Nullable Session session, Supplier<Viewer> again) {

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
