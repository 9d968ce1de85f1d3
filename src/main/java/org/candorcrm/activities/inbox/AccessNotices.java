package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.AccessNews;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests to see what is closed, and their answers, in the inbox of whom they concern. */
@Component
final class AccessNotices implements AccessNews {

  private final Notifications notifications;
  private final Clock clock;

  AccessNotices(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public void asked(
      UUID to, UUID request, UUID asker, UUID closure, String reason, @Nullable String words) {
    var details = details(closure, reason, words);
    add(to, Kind.access_request, request, asker, null, details);
  }

  @Override
  public void answered(
      UUID to,
      UUID request,
      UUID by,
      UUID closure,
      String reason,
      @Nullable String reply,
      @Nullable Opened record,
      @Nullable Instant endsAt) {
    var details = details(closure, reason, reply);
    details.put("status", endsAt == null ? "declined" : "granted");
    if (endsAt != null) {
      details.put("ends_at", endsAt.toString());
    }
    var about = record == null ? null : new Ref(record.type(), record.record());
    add(to, Kind.access_answer, request, by, about, details);
  }

  private static Map<String, Object> details(UUID closure, String reason, @Nullable String words) {
    var details = new HashMap<String, Object>();
    details.put("closure", closure);
    details.put("reason", reason);
    if (words != null) {
      details.put("words", words);
    }
    return details;
  }

  private void add(
      UUID to,
      Kind kind,
      UUID request,
      UUID actor,
      @Nullable Ref about,
      Map<String, Object> details) {
    var key = kind + ":" + request;
    var notice = new Notice(to, kind, key, actor, about, new Ref(null, request), details);
    notifications.add(List.of(notice), Moments.now(clock));
  }
}
