package org.candorcrm.insight.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Mails;
import org.candorcrm.access.TimeZones;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.activities.Announcements;
import org.candorcrm.activities.Announcements.Topic;
import org.candorcrm.insight.questions.Reporting;
import org.candorcrm.insight.questions.Reporting.Report;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is due: answered under its reader's rights at that moment, then moved on, put into
 * the inbox and posted in one transaction, so that a stop in between repeats nothing. What was
 * missed while Candor stood still comes once.
 */
@Component
class Delivering {

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
  private static final Set<String> GONE = Set.of("question_unknown", "dashboard_unknown");
  private static final Set<Status> FOR_NOW = Set.of(Status.BUSY, Status.TOO_MANY, Status.TOO_LARGE);

  private final SubscriptionTable table;
  private final Reporting reporting;
  private final Viewers viewers;
  private final TimeZones zones;
  private final Announcements announcements;
  private final Mails mails;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Delivering(
      SubscriptionTable table,
      Reporting reporting,
      Viewers viewers,
      TimeZones zones,
      Announcements announcements,
      Mails mails,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.reporting = reporting;
    this.viewers = viewers;
    this.zones = zones;
    this.announcements = announcements;
    this.mails = mails;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  void deliver() {
    for (var one : table.due(Moments.now(clock))) {
      deliver(one);
    }
  }

  void deliver(Subscription one) {
    Viewer viewer;
    try {
      viewer = viewers.of(one.user());
    } catch (Problem gone) {
      transaction.executeWithoutResult(status -> table.end(one, "gone", Moments.now(clock)));
      return;
    }
    try {
      answered(
          one,
          viewer,
          reporting.report(viewer, one.isDashboard(), one.subject(), language(viewer)));
    } catch (Problem why) {
      if (FOR_NOW.contains(why.status())) {
        failed(one, viewer);
        return;
      }
      ended(one, why.code());
    } catch (RuntimeException failure) {
      LOG.warn("a subscription could not be answered: {}", failure.getClass().getSimpleName());
      failed(one, viewer);
    }
  }

  private void answered(Subscription one, Viewer viewer, Report report) {
    transaction.executeWithoutResult(status -> {
      if (table.advance(one, report.title(), next(one, viewer))) {
        var first = report.lines().getFirst();
        tell(one, "answered", report.title(), first.sentence());
        if (one.byMail()) {
          mails.post(one.user(), SubscriptionMail.KIND, key(one), one.id());
        }
      }
    });
  }

  /** It comes again at its next moment. */
  private void failed(Subscription one, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      if (table.advance(one, one.title(), next(one, viewer))) {
        tell(one, "failed", one.title(), "");
      }
    });
  }

  private void ended(Subscription one, String code) {
    var why = GONE.contains(code) ? "gone" : code.equals("question_rests") ? "rests" : "refused";
    transaction.executeWithoutResult(status -> {
      if (table.end(one, why, Moments.now(clock))) {
        tell(one, why, one.title(), "");
      }
    });
  }

  private void tell(Subscription one, String status, String title, String sentence) {
    var details = new LinkedHashMap<String, Object>();
    details.put("status", status);
    details.put("name", title);
    details.put("words", sentence);
    details.put("of", one.kind().word());
    announcements.tell(one.user(), Topic.QUESTION, key(one), one.subject(), Map.copyOf(details));
  }

  /** Each moment at which it is due is delivered once. */
  private static String key(Subscription one) {
    return one.id() + ":" + one.nextAt();
  }

  private Instant next(Subscription one, Viewer viewer) {
    return one.rhythm().next(Moments.now(clock), zones.of(viewer, null));
  }

  private static Locale language(Viewer viewer) {
    var set = viewer.language();
    return set == null ? Locale.ENGLISH : Locale.forLanguageTag(set);
  }
}
