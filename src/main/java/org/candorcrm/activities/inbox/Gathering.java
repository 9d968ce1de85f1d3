package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.candorcrm.access.Closures;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.FinishedImports;
import org.springframework.stereotype.Component;

/** What no record tells of: closures that wait or end soon, imports that are done. */
@Component
public class Gathering {

  static final Duration SOON = Duration.ofDays(7);

  private final Closures closures;
  private final FinishedImports imports;
  private final Notifications notifications;
  private final Clock clock;

  Gathering(Closures closures, FinishedImports imports, Notifications notifications, Clock clock) {
    this.closures = closures;
    this.imports = imports;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Puts them into the inboxes of the current workspace; safe to repeat. */
  public void gather() {
    var now = Moments.now(clock);
    var notices = new ArrayList<Notice>();
    closures
        .waiting(null)
        .forEach(
            closure -> notices.add(notice(closure, Kind.closure_request, closure.createdBy())));
    closures
        .ending(null, now.plus(SOON))
        .forEach(closure -> notices.add(notice(closure, Kind.closure_end, null)));
    imports.since(now.minus(SOON)).forEach(done -> notices.add(notice(done)));
    notifications.add(notices, now);
  }

  private static Notice notice(
      Closures.Pending closure,
      Kind kind,
      java.util.@org.jspecify.annotations.Nullable UUID actor) {
    var details = new HashMap<String, Object>();
    details.put("reason", closure.reason());
    details.put("ends_at", closure.endsAt().toString());
    return new Notice(
        closure.user(),
        kind,
        kind + ":" + closure.closure(),
        actor,
        null,
        new Ref(null, closure.closure()),
        details);
  }

  private static Notice notice(FinishedImports.Finished done) {
    Map<String, Object> details =
        Map.of(
            "name", done.name(),
            "status", done.status(),
            "created", done.created(),
            "changed", done.changed(),
            "refused", done.refused());
    return new Notice(
        done.startedBy(),
        Kind.import_finished,
        "import:" + done.id(),
        null,
        null,
        new Ref(null, done.id()),
        details);
  }
}
