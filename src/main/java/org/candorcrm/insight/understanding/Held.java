package org.candorcrm.insight.understanding;

import java.util.List;
import org.candorcrm.insight.understanding.Meaning.Against;
import org.candorcrm.insight.understanding.Meaning.Before;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.jspecify.annotations.Nullable;

/**
 * "Against last year", "more than last quarter", "compared to the month before": each answer is
 * held against the span before its own, so that this can be said of the week, month, quarter or
 * year before the one that is asked of.
 */
final class Held {

  private static final String BEFORE = "last_";
  private static final String ANY = "any";
  private static final List<String> SPANS = List.of("week", "month", "quarter", "year");

  private final List<Heard> heard;

  Held(List<Heard> heard) {
    this.heard = heard;
  }

  /**
   * @param taken how many words of the question it takes
   * @param period the one that is asked of, this week for last week
   */
  record Found(int taken, String period) {}

  /** Null where nothing is held against a span, or against another than the one before. */
  @Nullable Found at(int i) {
    var one = heard.get(i);
    boolean more = one.as(Compare.class).filter(how -> !how.operator().equals("==")).isPresent();
    boolean holds = more || one.as(Against.class).isPresent();
    int at = i + 1;
    while (at < heard.size() && Lexicon.is("articles", Token.stems(heard.get(at).text()))) {
      at++;
    }
    if (holds && at < heard.size() && heard.get(at).as(Before.class).isPresent()) {
      var asked = askedOf(heard.get(at).as(Before.class).get().span());
      return asked == null ? null : new Found(at - i + 1, asked);
    }
    var before = holds && at < heard.size() ? span(heard.get(at)) : null;
    if (before == null) {
      return null;
    }
    var asked = "this_" + before;
    for (int k = 0; k < heard.size(); k++) {
      var other = k == at ? null : heard.get(k).as(OfPeriod.class).orElse(null);
      if (other != null && !other.word().equals(asked)) {
        return null;
      }
    }
    return new Found(at - i + 1, asked);
  }

  /** Which period has the one before it meant; null where its span is another. */
  private @Nullable String askedOf(String span) {
    var said = heard.stream().flatMap(one -> one.as(OfPeriod.class).stream()).findFirst();
    if (said.isEmpty()) {
      return span.equals(ANY) ? null : "this_" + span;
    }
    var word = said.get().word();
    return span.equals(ANY) || word.equals("this_" + span) || word.equals(BEFORE + span)
        ? word
        : null;
  }

  private static @Nullable String span(Heard one) {
    return one.as(OfPeriod.class)
        .map(OfPeriod::word)
        .filter(word -> word.startsWith(BEFORE))
        .map(word -> word.substring(BEFORE.length()))
        .filter(SPANS::contains)
        .orElse(null);
  }
}
