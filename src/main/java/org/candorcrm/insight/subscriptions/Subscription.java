package org.candorcrm.insight.subscriptions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question or a dashboard that comes to somebody by itself.
 *
 * @param title what it was called when it came last
 * @param endedWhy gone, rests or refused; null while it comes
 */
record Subscription(
    UUID id,
    UUID user,
    Kind kind,
    UUID subject,
    String title,
    Rhythm rhythm,
    boolean byMail,
    Instant nextAt,
    @Nullable Instant endedAt,
    @Nullable String endedWhy) {

  enum Kind {
    QUESTION,
    DASHBOARD;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As the API calls many of them. */
    static Kind of(String plural) {
      return switch (plural) {
        case "questions" -> QUESTION;
        case "dashboards" -> DASHBOARD;
        default -> throw Problem.notFound("subscription_unknown");
      };
    }
  }

  boolean isDashboard() {
    return kind == Kind.DASHBOARD;
  }

  String place() {
    return "/insight/" + kind.word() + "s/" + subject;
  }
}
