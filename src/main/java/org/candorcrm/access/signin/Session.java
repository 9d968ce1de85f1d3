package org.candorcrm.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Workspace;

/**
 * One sign-in of one browser, still good.
 *
 * @param chosen the workspace that was chosen at the sign-in
 * @param memberships the workspaces that the login belongs to; never empty
 */
public record Session(
    UUID id, UUID login, Instant lastSeen, UUID chosen, List<Membership> memberships) {

  /** A login's place in a workspace. */
  public record Membership(Workspace workspace, UUID user) {}

  public Session {
    memberships = List.copyOf(memberships);
  }

  public Optional<Membership> in(String workspaceName) {
    return memberships.stream().filter(m -> m.workspace().name().equals(workspaceName)).findFirst();
  }

  /** The chosen workspace, or another one when the login no longer belongs to it. */
  public Membership standard() {
    return memberships.stream()
        .filter(m -> m.workspace().id().equals(chosen))
        .findFirst()
        .orElse(memberships.getFirst());
  }
}
