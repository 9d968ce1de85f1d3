package org.candorcrm.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes over shared questions that a company asked before Candor kept them. */
public interface PastQuestions {

  /**
   * Keeps a question; beside each decision, what the records tell of the days that its answer was
   * about then.
   *
   * @throws org.candorcrm.platform.Problem where its owner cannot ask it
   */
  UUID take(Past question);

  /** Puts questions beside each other, for everybody. */
  void together(UUID owner, String name, List<UUID> questions);

  /**
   * A question.
   *
   * @param decision that it serves
   * @param often how often it is decided, as the API takes it
   * @param asked as the API takes it
   * @param lookedAt when somebody looked at its answer last
   */
  record Past(
      UUID owner,
      String words,
      String decision,
      UUID decider,
      String often,
      Map<String, String> asked,
      Instant keptAt,
      Instant lookedAt,
      int looks,
      List<Decided> decisions) {
    public Past {
      asked = Map.copyOf(asked);
      decisions = List.copyOf(decisions);
    }
  }

  /** What somebody decided because of the answer. */
  record Decided(Instant at, UUID by, String what) {}
}
