package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.identity.WorthKnowing.Worth;

/**
 * Something to ask in the next conversation.
 *
 * <p>Its value is what could be gained: the degrees of the thing, times the doubt about it, times
 * one and what else hangs on the answer. Only what has a question that does not pry is ever asked.
 *
 * @param why what hangs on it, the most first
 * @param pinned whether somebody wants to ask it next time
 */
record Question(Ring.Part part, double value, List<Worth> why, boolean pinned) {

  /** Less doubt than this is not worth a question. */
  static final double LEAST_DOUBT = 0.5;

  Question {
    why = List.copyOf(why);
  }

  /** What people decided about a question here. */
  enum Act {
    ASK_NEXT_TIME,
    NOT_APPROPRIATE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The best one: what is pinned, else what would change most. */
  static Optional<Question> next(Ring ring, List<Map<String, Worth>> worth, Map<String, Act> acts) {
    return ring.parts().stream()
        .filter(part -> open(part, acts))
        .map(part -> of(part, worth, acts.get(part.thing().key()) == Act.ASK_NEXT_TIME))
        .filter(question -> question.value > 0)
        .max(Comparator.comparing(Question::pinned).thenComparingDouble(Question::value));
  }

  private static boolean open(Ring.Part part, Map<String, Act> acts) {
    return part.thing().askable()
        && part.doubt() >= LEAST_DOUBT
        && part.judgement().standing() != Standing.LOCKED
        && part.finding().askedAt() == null
        && acts.get(part.thing().key()) != Act.NOT_APPROPRIATE;
  }

  static Question of(Ring.Part part, List<Map<String, Worth>> worth, boolean pinned) {
    var why = new ArrayList<Worth>();
    for (var room : worth) {
      var one = room.get(part.thing().key());
      if (one != null && one.times() > 0) {
        why.add(one);
      }
    }
    why.sort(Comparator.comparingDouble(Worth::times).reversed());
    double times = 1 + why.stream().mapToDouble(Worth::times).sum();
    return new Question(part, part.share() * part.doubt() * times, why, pinned);
  }
}
