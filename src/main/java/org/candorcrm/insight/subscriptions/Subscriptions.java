package org.candorcrm.insight.subscriptions;

import java.util.UUID;
import org.candorcrm.access.TimeZones;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.questions.Reporting;
import org.candorcrm.insight.subscriptions.Subscription.Kind;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has come to them by itself; nobody subscribes for somebody else. */
@Component
class Subscriptions {

  private static final int MOST_OF_ONE = 50;

  private final SubscriptionTable table;
  private final Reporting reporting;
  private final TimeZones zones;

  Subscriptions(SubscriptionTable table, Reporting reporting, TimeZones zones) {
    this.table = table;
    this.reporting = reporting;
    this.zones = zones;
  }

  /**
   * @throws Problem {@code question_unknown}, {@code dashboard_unknown}, {@code
   *     too_many_subscriptions}
   */
  @Transactional
  public Subscription keep(Viewer viewer, Kind kind, UUID subject, Rhythm rhythm, boolean byMail) {
    var title = reporting.title(viewer, kind == Kind.DASHBOARD, subject);
    var others =
        table.of(viewer.user()).stream()
            .filter(one -> one.endedAt() == null && !one.subject().equals(subject))
            .count();
    if (others >= MOST_OF_ONE) {
      throw Problem.of(Status.UNPROCESSABLE, "too_many_subscriptions").with("most", MOST_OF_ONE);
    }
    var next = rhythm.next(viewer.now(), zones.of(viewer, null));
    table.keep(
        new Subscription(
            Ids.next(), viewer.user(), kind, subject, title, rhythm, byMail, next, null, null),
        viewer.now());
    return table.of(viewer.user()).stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  /**
   * @throws Problem {@code subscription_unknown}
   */
  void end(Viewer viewer, Kind kind, UUID subject) {
    if (!table.remove(viewer.user(), kind, subject)) {
      throw Problem.notFound("subscription_unknown");
    }
  }
}
