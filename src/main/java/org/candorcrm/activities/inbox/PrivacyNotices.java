package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.identity.PrivacyNews;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Privacy requests that are due, in the inbox of who answers them. */
@Component
final class PrivacyNotices implements PrivacyNews {

  private final Notifications notifications;
  private final Clock clock;

  PrivacyNotices(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public void due(
      UUID owner,
      UUID request,
      String kind,
      @Nullable Integer type,
      @Nullable UUID record,
      Instant due,
      boolean overdue) {
    var about = type == null || record == null ? null : new Ref(type, record);
    var details =
        Map.<String, Object>of(
            "request", kind, "due_at", due.toString(), "status", overdue ? "overdue" : "due");
    var key = Kind.privacy_request + ":" + request + (overdue ? ":overdue" : "");
    notifications.add(
        List.of(
            new Notice(
                owner, Kind.privacy_request, key, null, about, new Ref(null, request), details)),
        Moments.now(clock));
  }
}
