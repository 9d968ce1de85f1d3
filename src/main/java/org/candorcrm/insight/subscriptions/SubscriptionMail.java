package org.candorcrm.insight.subscriptions;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Mail;
import org.candorcrm.access.Mail.Part;
import org.candorcrm.access.MailWriter;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.questions.Reporting;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;

/** What a subscription brings, as mail. */
@Component
final class SubscriptionMail implements MailWriter {

  static final String KIND = "subscription";

  private final SubscriptionTable table;
  private final Reporting reporting;

  SubscriptionMail(SubscriptionTable table, Reporting reporting) {
    this.table = table;
    this.reporting = reporting;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> write(Viewer reader, Locale locale, UUID about) {
    return table
        .running(about)
        .filter(one -> one.user().equals(reader.user()) && one.byMail())
        .flatMap(one -> written(one, reader, locale));
  }

  private Optional<Mail> written(Subscription one, Viewer reader, Locale locale) {
    try {
      var report = reporting.report(reader, one.isDashboard(), one.subject(), locale);
      var parts = new ArrayList<Part>();
      for (var line : report.lines()) {
        parts.add(new Mail.Heading(line.words()));
        parts.add(new Mail.Words(line.sentence()));
      }
      parts.add(new Mail.Link(Messages.text("subscription.look", locale, Map.of()), one.place()));
      return Optional.of(new Mail(report.title(), parts));
    } catch (Problem lostMeanwhile) {
      return Optional.empty();
    }
  }
}
