package org.candorcrm.insight.questions;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody keeps asking.
 *
 * @param words the question
 * @param decision what another answer would change
 * @param decider who decides, or null where it is the owner
 * @param lookedAt when somebody looked at its answer last
 * @param looks on how many occasions
 */
record Question(
    UUID id,
    int version,
    String words,
    String decision,
    @Nullable UUID decider,
    Often often,
    UUID owner,
    boolean shared,
    Inquiry asked,
    Instant createdAt,
    Instant lookedAt,
    int looks) {

  static final int LONGEST_WORDS = 200;
  static final int LONGEST_DECISION = 500;

  /** How often it is decided, and so how long nobody need look. */
  enum Often {
    ONCE(Period.ofDays(90)),
    WEEKLY(Period.ofDays(60)),
    MONTHLY(Period.ofDays(120)),
    QUARTERLY(Period.ofDays(240)),
    YEARLY(Period.ofDays(500));

    private final Period patience;

    Often(Period patience) {
      this.patience = patience;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code often_unknown}
     */
    static Often of(String word) {
      for (var one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw Problem.invalid("often_unknown").field("often");
    }
  }

  Question {
    if (words.isBlank() || words.length() > LONGEST_WORDS) {
      throw Problem.invalid("question_words_invalid").field("words").with("most", LONGEST_WORDS);
    }
    if (decision.isBlank() || decision.length() > LONGEST_DECISION) {
      throw Problem.invalid("question_decision_missing")
          .field("decision")
          .with("most", LONGEST_DECISION);
    }
  }

  /** When it goes to rest if nobody looks. */
  Instant restsAt() {
    return lookedAt.atZone(ZoneOffset.UTC).plus(often.patience).toInstant();
  }

  boolean resting(Instant now) {
    return !now.isBefore(restsAt());
  }
}
