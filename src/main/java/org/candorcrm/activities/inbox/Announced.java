package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Announcements;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** What rooms above have to tell, in the inbox of whom it concerns. */
@Component
final class Announced implements Announcements {

  private final Notifications notifications;
  private final Clock clock;

  Announced(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public void tell(UUID user, Topic topic, String key, UUID subject, Map<String, Object> details) {
    var kind =
        switch (topic) {
          case BELIEF -> Kind.belief;
          case DIGEST -> Kind.digest;
          case PLAN -> Kind.plan;
          case QUESTION -> Kind.question;
        };
    var notice =
        new Notice(user, kind, kind + ":" + key, null, null, new Ref(null, subject), details);
    notifications.add(List.of(notice), Moments.now(clock));
  }
}
