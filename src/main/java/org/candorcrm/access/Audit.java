package org.candorcrm.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log of the current workspace: sign-ins, rights, exports, administration, closures.
 * Append only. Never give it a secret, nor what a customer's record contains.
 */
@Component
public final class Audit {

  private final Database database;
  private final JsonMapper json;
  private final Clock clock;

  Audit(Database database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes part in the running transaction, if any.
   *
   * @param action a past-tense noun phrase with underscores: {@code role_changed}, {@code exported}
   * @param subject what it was done to, as people call it, or null
   */
  public void record(
      Viewer actor, String action, @Nullable String subject, Map<String, ?> details) {
    write(actor.user(), actor.name(), action, subject, details, null);
  }

  /** As {@link #record}, for what only these users may ever see (a confidential closure). */
  public void recordFor(
      Set<UUID> readers,
      Viewer actor,
      String action,
      @Nullable String subject,
      Map<String, ?> details) {
    write(actor.user(), actor.name(), action, subject, details, readers);
  }

  /** As {@link #record}, for who is not signed in: the console, somebody at the sign-in. */
  public void recordBy(
      String actor, String action, @Nullable String subject, Map<String, ?> details) {
    write(null, actor, action, subject, details, null);
  }

  private void write(
      @Nullable UUID actorId,
      String actor,
      String action,
      @Nullable String subject,
      Map<String, ?> details,
      @Nullable Set<UUID> readers) {
    database
        .sql(
            """
            insert into {ws}.audit_log
              (at, actor_id, actor, action, subject, details, address, visible_to)
            values (?, ?::uuid, ?, ?, ?, ?::jsonb, ?, ?::uuid[])\
            """)
        .param(Moments.bound(Moments.now(clock)))
        .param(actorId == null ? null : actorId.toString())
        .param(actor)
        .param(action)
        .param(subject)
        .param(json.writeValueAsString(details))
        .param(address())
        .param(readers == null ? null : IdArrays.bound(readers))
        .update();
  }

  private static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : null;
  }
}
