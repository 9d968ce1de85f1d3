package org.candorcrm.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, frozen for one request. Every way into records takes one; there is no unscoped
 * query to forget.
 *
 * @param user the user's id in this workspace
 * @param name what people call them
 * @param department their department, if any
 * @param teams the teams that they belong to
 * @param source id of the source that their writes come from (the app, an API key, an import)
 * @param rights what they may do
 * @param coached users whose open coaching need this viewer holds, seen by that user
 * @param now the moment of the request; expressions and closures use this one
 * @param language what they have set, as a language tag, or null
 */
public record Viewer(
    UUID user,
    String name,
    @Nullable UUID department,
    Set<UUID> teams,
    int source,
    Rights rights,
    Set<UUID> coached,
    Instant now,
    @Nullable String language) {

  public Viewer {
    teams = Set.copyOf(teams);
    coached = Set.copyOf(coached);
  }

  public Viewer(
      UUID user,
      String name,
      @Nullable UUID department,
      Set<UUID> teams,
      int source,
      Rights rights,
      Set<UUID> coached,
      Instant now) {
    this(user, name, department, teams, source, rights, coached, now, null);
  }

  public boolean may(Capability capability) {
    return rights.may(capability);
  }

  public TypeRights on(int type) {
    return rights.on(type);
  }

  /** The same viewer, writing from another source, for example an import. */
  public Viewer from(int otherSource) {
    return new Viewer(user, name, department, teams, otherSource, rights, coached, now, language);
  }
}
