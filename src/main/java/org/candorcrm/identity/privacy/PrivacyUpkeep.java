package org.candorcrm.identity.privacy;

import java.time.Clock;
import java.time.Duration;
import org.candorcrm.identity.PrivacyNews;
import org.candorcrm.platform.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens every night to what is kept for the law's sake. */
@Component
class PrivacyUpkeep {

  private static final Duration AHEAD = Duration.ofDays(7);

  private final Retained retained;
  private final SubjectExportTable exports;
  private final PrivacyRequestTable requests;
  private final ObjectProvider<PrivacyNews> news;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PrivacyUpkeep(
      Retained retained,
      SubjectExportTable exports,
      PrivacyRequestTable requests,
      ObjectProvider<PrivacyNews> news,
      TransactionTemplate transaction,
      Clock clock) {
    this.retained = retained;
    this.exports = exports;
    this.requests = requests;
    this.news = news;
    this.transaction = transaction;
    this.clock = clock;
  }

  void night() {
    retained.forget();
    exports.forget(Moments.now(clock));
    transaction.executeWithoutResult(status -> remind());
  }

  /** Once a week before, and once when the day has passed. */
  private void remind() {
    var now = Moments.now(clock);
    for (var request : requests.untold(now.plus(AHEAD), now)) {
      boolean overdue = request.dueAt().isBefore(now);
      news.ifAvailable(one ->
          one.due(
              request.owner(),
              request.id(),
              PrivacyRequest.key(request.kind()),
              request.type(),
              request.record(),
              request.dueAt(),
              overdue));
      requests.told(request.id(), now);
    }
  }
}
